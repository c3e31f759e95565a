// A refused request leaves a line in the security log: who, route, address; nothing from the request's content.
#include "app/access/security_log.h"
#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

std::vector<access::DeedRow> lines(District& d, access::Deed deed)
{
    auto rows = d.gate->log().of(day_of(d.desk->now()));
    std::erase_if(rows, [&](const access::DeedRow& row) { return row.deed != deed; });
    return rows;
}

}  // namespace

TEST_CASE(
    "somebody without a session, a forged change and a page that may not be seen leave a line with the route's pattern")
{
    District d;
    const auto in = d.come_in(unit_a.member);
    http::Request nobody{
        .method = "GET", .path = "/api/today", .query = {}, .headers = {}, .body = {}, .address = "10.0.0.7"};
    CHECK(d.ask(nobody).status == 401);
    http::Request forged = d.posting("/api/records", in, R"({"title":"秘密的题目"})");
    forged.headers[3].second = "another";
    forged.address = "10.0.0.8";
    CHECK(d.ask(forged).status == 403);
    CHECK(d.get("/api/people?node=secret-words", in).status == 404);
    CHECK(d.get("/api/no-such-route-secret-words", in).status == 404);
    const auto rows = lines(d, access::Deed::request_refused);
    REQUIRE(rows.size() == 4);
    const auto has = [&](const std::string& note, std::uint32_t person, const std::string& address) {
        return std::ranges::any_of(rows, [&](const access::DeedRow& row) {
            return row.note == note && row.person == person && row.address == address;
        });
    };
    CHECK(has("GET /api/today 401", 0, "10.0.0.7"));
    CHECK(has("POST /api/records 403", unit_a.member, "10.0.0.8"));
    CHECK(has("GET /api/people 404", unit_a.member, ""));
    CHECK(has("- - 404", unit_a.member, ""));
    for (const auto& row : rows) {
        CHECK(row.note.find("秘密") == std::string::npos);
        CHECK(row.note.find("secret") == std::string::npos);
    }
}

TEST_CASE("a flood of refused requests and of policy reports leaves a bounded number of lines")
{
    District d;
    for (int i = 0; i < 300; ++i) {
        http::Request nobody{
            .method = "GET", .path = "/api/today", .query = {}, .headers = {}, .body = {}, .address = "10.0.0.7"};
        d.ask(nobody);
        http::Request report{
            .method = "POST",
            .path = "/api/policy-reports",
            .query = {},
            .headers = {{"host", "here"}, {"origin", "http://here"}, {"content-type", "application/csp-report"}},
            .body = std::string(2000, 'x'),
            .address = "10.0.0.7"};
        d.ask(report);
    }
    CHECK(lines(d, access::Deed::request_refused).size() == 20);
    CHECK(lines(d, access::Deed::policy_reported).size() == 1);
}
