#include "front/serve/broken.h"

#include <doctest/doctest.h>

#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

template <class Error>
Broken of(const Error& error)
{
    return broken(std::make_exception_ptr(error));
}

}  // namespace

TEST_CASE("what breaks is one sentence in both languages that says what to do, and the log gets what it was")
{
    using journal::StorageError;
    using enum journal::Trouble;
    CHECK(of(StorageError{full_disk, "no room"}).status == 503);
    CHECK(of(StorageError{busy, "held"}).status == 503);
    CHECK(of(StorageError{damaged, "bits"}).status == 500);
    CHECK(of(desk::ClockWrong{"the clock"}).status == 503);
    CHECK(of(std::runtime_error{"else"}).status == 500);
    CHECK(broken(std::make_exception_ptr(7)).status == 500);
    for (const Broken& it :
         {of(StorageError{full_disk, "secret"}), of(desk::ClockWrong{"secret"}), of(std::logic_error{"secret"})}) {
        CHECK(it.log == "secret");
        CHECK(it.no.chinese.ends_with("。"));
        CHECK(it.no.english.ends_with("."));
        CHECK((it.no.chinese + it.no.english).find("secret") == std::string::npos);
    }
}

TEST_CASE("a server whose clock was set back behind the ledger says so, and writes nothing until it is right")
{
    District district;
    const auto came = district.come_in(unit_a.branch_secretary);
    const auto enter = [&](const std::string& mark) {
        const auto request = district.posting(
            "/api/records", came,
            R"({"kind":"meeting","title":"专题会","day":")" + to_text(district.today - days{2}) + R"(","host":"o7"})",
            mark);
        try {
            return district.ask(request);
        } catch (...) {
            return district.site->broke(request, std::current_exception());
        }
    };
    district.slow = -std::chrono::hours{2};  // ahead
    CHECK(enter("first").status == 200);
    const auto before = district.leaves();
    district.slow = std::chrono::hours{0};
    const auto answer = enter("second");
    CHECK_MESSAGE(answer.status == 503, district.text(answer));
    CHECK(district.text(answer).find("时间") != std::string::npos);
    CHECK(district.leaves() == before);
    district.slow = -std::chrono::hours{2};
    CHECK(enter("second").status == 200);
}
