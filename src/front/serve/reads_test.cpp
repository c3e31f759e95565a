// Questions do not block others: no nested reads, abandoned reads stop, and a board read while the ledger grows equals
// judging.
#include <atomic>
#include <thread>

#include "front/serve/district_test.h"
#include "front/serve/odd_questions_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

http::Request asking(const District::Came& came, const std::string& path)
{
    http::Request request{.method = "GET", .path = path};
    request.headers = {{"cookie", came.cookie}};
    return request;
}

}  // namespace

TEST_CASE("no route and no act reads within a read")
{
    District district;
    std::size_t picked = 0;
    OddQuestions odd{[&](std::size_t below) { return ++picked % below; }, district.today};
    int asked = 0;
    for (const std::uint32_t person : {work_secretary, assessor, system_administrator, unit_a.clerk, unit_a.member}) {
        const auto came = district.come_in(person);
        for (const Route& route : routes()) {
            if (std::string_view{route.content} == "text/event-stream") continue;
            http::Request request = district.posting("/", came, "{}", std::to_string(++asked));
            const http::Request question = odd.question(route);
            request.method = route.method;
            request.path = question.path;
            request.query = question.query;
            district.answered(request);
        }
    }
    for (const char* path : {"/api/board?node=o2", "/api/obligations?node=o2", "/api/imports", "/api/accounts",
                             "/api/proposals", "/api/parameters", "/api/records/r1"})
        for (const std::uint32_t person : {work_secretary, system_administrator})
            district.answered(asking(district.come_in(person), path));
    CHECK(asked > 200);
    CHECK(district.desk->nested_reads() == 0);
    district.desk->read([&](const district::State&) { district.desk->read([](const district::State&) {}); });
    CHECK(district.desk->nested_reads() == 1);  // the counter works
}

TEST_CASE("a question of a far day stops where nobody waits for it, and goes on where somebody does")
{
    District district;
    const auto came = district.come_in(work_secretary);
    const std::string far = to_text(calendar::months_after(district.today, 24));
    for (const std::string& path : {"/api/board?node=o2&known=" + to_text(district.today) + "&on=" + far,
                                    "/api/tables/obligations.xlsx?node=o2&on=" + far}) {
        CHECK(district.answered(asking(came, path)).status == 200);
        http::Request request = asking(came, path + "&&");  // another target, so that the cache does not answer
        request.gone = [] { return true; };
        const auto answer = district.answered(request);
        CHECK_MESSAGE(answer.status == 503, path);
        CHECK(district.text(answer).find("查询超时") != std::string::npos);
        request.gone = [] { return false; };
        CHECK(district.answered(request).status == 200);
    }
}

TEST_CASE(
    "boards asked by several at once while records and changes of the register are written equal judging at the end")
{
    District district;
    const auto secretary = district.come_in(work_secretary), branch = district.come_in(unit_a.branch_secretary);
    std::atomic<bool> over = false;
    std::atomic<int> answers = 0, wrong = 0;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&, i] {
            while (!over) {
                const auto answer =
                    district.answered(asking(secretary, i == 0 ? "/api/obligations?node=o1" : "/api/board?node=o1"));
                ++(answer.status == 200 ? answers : wrong);
            }
        });
    for (int i = 0; i < 60; ++i) {
        const auto mark = std::to_string(i);
        district.answered(district.posting("/api/records", branch,
                                           R"({"kind":"meeting","title":"支部会","day":")" +
                                               to_text(district.today - days{i % 9}) +
                                               R"(","host":"o7","topics":["branch-general-meeting"]})",
                                           "record" + mark));
        if (i % 20 == 10)
            district.answered(district.posting("/api/acts/rename", secretary,
                                               R"({"org":"o7","name":"甲局)" + mark + "\"}", "rename" + mark));
    }
    over = true;
    readers.clear();
    CHECK(wrong == 0);
    CHECK(answers > 3);
    std::map<std::string, duty::Standing> compared, judged;
    district.desk->read([&](const district::State& state) {
        const duty::Facts facts{state.people(), state.records(), state.duties()};
        district.house->standings.each(
            {facts, state.leaves(), district.today}, {}, district.today,
            [&](const duty::Obligation& it, duty::Standing how) { compared[it.id().text] = how; });
        duty::judge_all(facts, {}, district.today, district.today,
                        [&](const duty::Obligation& it, duty::Standing how) { judged[it.id().text] = how; });
    });
    CHECK(compared == judged);
    CHECK(judged.size() > 20);
}
