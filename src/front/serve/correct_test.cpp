#include <doctest/doctest.h>

#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

TEST_CASE("a correction written over an older version than the one that stands is refused, and nobody's is lost")
{
    District district;
    const auto came = district.come_in(unit_a.branch_secretary);
    const auto correct = [&](const std::string& title, const char* over, const std::string& key) {
        auto request = district.posting("/api/records/r1/correct", came,
                                        R"({"kind":"meeting","title":")" + title + R"(","day":")" +
                                            to_text(district.today - days{3}) + R"(","host":"o7"})",
                                        key);
        if (*over) request.headers.emplace_back("if-match", '"' + std::string{over} + '"');
        return district.ask(request);
    };
    CHECK(correct("第一个窗口", "1", "a").status == 200);
    const auto leaves = district.leaves();
    const auto late = correct("第二个窗口", "1", "b");
    CHECK(late.status == 409);
    CHECK_MESSAGE(district.text(late).find("又更正过") != std::string::npos, district.text(late));
    CHECK(district.leaves() == leaves);
    CHECK(correct("看过以后", "2", "c").status == 200);
    CHECK(correct("没有写明版本的程序", "", "d").status == 200);
    CHECK(correct("写错的版本", "W/x", "e").status == 422);
}

TEST_CASE("a correction names its record in its first answer, as in the answer to the same request again")
{
    District district;
    const auto came = district.come_in(unit_a.branch_secretary);
    const auto request = district.posting(
        "/api/records/r1/correct", came,
        R"({"kind":"meeting","title":"支部会","day":")" + to_text(district.today - days{3}) + R"(","host":"o7"})");
    for (const char* repeated : {"\"repeated\":false", "\"repeated\":true"}) {
        const auto answer = district.ask(request);
        CHECK(answer.status == 200);
        CHECK_MESSAGE(district.text(answer).find(R"("record":"r1")") != std::string::npos, district.text(answer));
        CHECK_MESSAGE(district.text(answer).find(repeated) != std::string::npos, district.text(answer));
    }
}

TEST_CASE("who presided may be named again in a correction after moving to another branch, and nobody else there")
{
    District district;
    const auto came = district.come_in(unit_a.branch_secretary);
    const auto written = [&](const std::string& path, std::uint32_t chair, const std::string& key) {
        return district.ask(district.posting(path, came,
                                             R"({"kind":"meeting","title":"支部会","day":")" +
                                                 to_text(district.today - days{2}) + R"(","host":"o7","chair":"m)" +
                                                 std::to_string(chair) + "\"}",
                                             key));
    };
    const auto entered = written("/api/records", unit_a.member, "a");
    REQUIRE(entered.status == 200);
    const auto all = district.desk->read([](const district::State& state) { return state.records().all().size(); });
    const std::string at = "/api/records/r" + std::to_string(all) + "/correct";
    REQUIRE(district
                .ask(district.posting("/api/acts/transfer", district.come_in(work_secretary),
                                      R"({"person":"m)" + std::to_string(unit_a.member) + R"(","branch":"o11"})", "b"))
                .status == 200);
    CHECK(written("/api/records", unit_a.member, "c").status != 200);
    CHECK(written(at, unit_a.member, "d").status == 200);
    CHECK(written(at, unit_b.member, "e").status != 200);
}

TEST_CASE("one draft sent from two windows is one record")
{
    District district;
    const auto came = district.come_in(unit_a.branch_secretary);
    const auto send = [&](const std::string& title) {
        return district.ask(district.posting("/api/records", came,
                                             R"({"kind":"meeting","title":")" + title + R"(","day":")" +
                                                 to_text(district.today - days{2}) + R"(","host":"o7"})",
                                             "the draft's key"));
    };
    CHECK(send("支委会").status == 200);
    const auto leaves = district.leaves();
    CHECK(send("支委会").status == 200);  // same answer as before
    CHECK(send("支委会（改）").status == 422);
    CHECK(district.leaves() == leaves);
}
