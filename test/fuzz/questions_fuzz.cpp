// Any request with any odd values to a small district, as a browser would send it: the bytes choose the person, the
// route and each value. The process goes on, answers a page or a sentence, never fails and never writes.
#define DOCTEST_CONFIG_IMPLEMENT
#include "base/ensure.h"
#include "base/text.h"
#include "front/serve/district_test.h"
#include "front/serve/odd_questions_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

struct Ground {
    doctest::Context context;  // the founding of the district uses its checks
    std::unique_ptr<District> district;
    std::vector<District::Came> came;
    std::uint64_t leaves = 0;

    Ground()
    {
        context.setAsDefaultForAssertsOutOfTestCases();
        context.setAssertHandler([](const doctest::AssertData& it) { ensure(!it.m_failed); });
        district = std::make_unique<District>();
        for (const std::uint32_t person :
             {work_secretary, assessor, system_administrator, unit_a.secretary, unit_a.clerk, unit_a.member})
            came.push_back(district->come_in(person));
        leaves = district->leaves();
    }
};

http::Response answered(District& district, const http::Request& request)
{
    try {
        return district.ask(request);
    } catch (...) {
        return district.site->broke(request, std::current_exception());
    }
}

// Whether the request names a valid day more than two years ahead.
bool asks_far_ahead(const http::Request& request, Day today)
{
    const std::string last = to_text(today + days{735});
    for (const char* name : {"on", "known", "compare"})
        if (const auto asked = request.asked(name);
            asked && asked->size() == last.size() && day_from(*asked) && *asked > last)
            return true;
    return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Ground ground;
    std::size_t at = 0;
    const auto pick = [&](std::size_t below) {
        std::size_t number = 0;
        for (int i = 0; i < 2 && at < size; ++i) number = number << 8 | data[at++];
        return number % below;
    };
    OddQuestions odd{pick, ground.district->today};
    const District::Came& came = ground.came[pick(ground.came.size())];
    const Route& route = odd.route();
    http::Request request = odd.question(route);
    request.headers = {{"cookie", came.cookie},
                       {"host", "here"},
                       {"origin", "http://here"},
                       {"x-csrf-token", came.csrf},
                       {"content-type", "application/json"}};
    if (at < size && !route.query.empty() && pick(2) == 0)  // the remaining bytes are sent unchanged
        request.query = std::string{route.query.front().name} + '=' +
                        std::string{reinterpret_cast<const char*>(data) + at, size - at};
    const auto answer = answered(*ground.district, request);
    ensure(answer.status < 500 || answer.status == 503);
    if (asks_far_ahead(request, ground.district->today)) ensure(answer.status >= 400);
    ensure(answer.type != "application/json" || !first_not_utf8(District::text(answer)));
    ensure(ground.district->leaves() == ground.leaves);
    return 0;
}
