// Every route for every kind of account: who may ask, and that another's id is answered exactly like an absent one
// (docs/requirements.md, R19 to R21 and R25). New routes are included automatically.
#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

struct Role {
    const char* name;
    std::uint32_t person;  // 0: not signed in
};
constexpr Role roles[]{{"nobody", 0},
                       {"work committee's secretary", work_secretary},
                       {"organisation department", assessor},
                       {"system administrator", system_administrator},
                       {"party-group secretary", unit_a.secretary},
                       {"leader", unit_a.deputy},
                       {"clerk", unit_a.clerk},
                       {"branch secretary", unit_a.branch_secretary},
                       {"member", unit_a.member}};

// The same thing in the own unit, in another unit, and absent.
struct Ids {
    std::string own, other, absent;
};

// Ids for the {id} of a pattern; empty for an unknown pattern.
std::optional<Ids> ids_for(std::string_view pattern)
{
    static const std::map<std::string_view, Ids> known{
        {"/api/obligations/{id}",
         {"branch-general-meeting@o7@2025Q4", "branch-general-meeting@o11@2025Q4",
          "branch-general-meeting@o99@2025Q4"}},
        {"/api/records/{id}", {"r1", "r2", "r99"}},
        {"/api/records/{id}/correct", {"r1", "r2", "r99"}},
        {"/api/records/{id}/preview", {"r1", "r2", "r99"}},
        {"/api/records/{id}/undo", {"r1", "r2", "r99"}},
        {"/api/matters/{id}", {"d1", "d2", "d99"}},
        {"/api/matters/{id}/files", {"d1", "d2", "d99"}},
        {"/api/matters/{id}/files/{number}", {"d1", "d2", "d99"}},  // who gets one: matter_files_test.cpp
        {"/api/referrals/{id}", {"y1", "y2", "y99"}},  // who reads one: app/views/referral/referrals_test.cpp
        {"/api/awards/{id}", {"j1", "j2", "j99"}},     // who sees what of one: app/views/commendation/award_test.cpp
        {"/api/awards/{id}/conference", {"j1", "j2", "j99"}},
        {"/api/awards/{id}/notice", {"j1", "j2", "j99"}},
        {"/api/awards/{id}/docx", {"j1", "j2", "j99"}},
        {"/api/assessments/{id}", {"k1", "k2", "k99"}},  // who reads one: app/views/appraisal/appraisal_test.cpp
        {"/api/assessments/{id}/draft", {"k1", "k2", "k99"}},
        {"/api/assessments/{id}/judging", {"k1", "k2", "k99"}},
        {"/api/assessments/{id}/difference", {"k1", "k2", "k99"}},
        {"/api/assessments/{id}/ballots", {"k1", "k2", "k99"}},
        {"/api/assessments/{id}/grade", {"k1", "k2", "k99"}},
        {"/api/assessments/{id}/feedback", {"k1", "k2", "k99"}},
        {"/api/assessments/{id}/secretary", {"k1", "k2", "k99"}},
        {"/api/assessments/{id}/file", {"k1", "k2", "k99"}},
        {"/api/documents/{id}", {"w1", "w2", "w99"}},
        {"/api/papers/{id}", {"z1", "z2", "z99"}},
        {"/api/papers/{id}/docx", {"z1", "z2", "z99"}},
        {"/api/paper-templates/{kind}", {"notice", "notice", "nothing"}},
        {"/api/paper-templates/{kind}/docx", {"notice", "notice", "nothing"}},
        {"/api/organisations/{id}", {"o7", "o11", "o99"}},
        {"/api/organisations/{id}/history", {"o7", "o11", "o99"}},
        {"/api/organisations/{id}/duty-sheet", {"o7", "o11", "o99"}},
        {"/api/people/{id}", {"m8", "m13", "m99"}},
        {"/api/receipts/{leaf}", {"3", "3", "999999"}},
        {"/api/heads/{size}", {"3", "3", "999999"}},
        {"/api/duties/{code}", {"branch-general-meeting", "branch-general-meeting", "no-such-duty"}},
        {"/api/duties/{code}/adopt", {"branch-general-meeting", "branch-general-meeting", "no-such-duty"}},
        {"/api/duties/{code}/end", {"branch-general-meeting", "branch-general-meeting", "no-such-duty"}},
        {"/api/acts/{name}", {"waive", "waive", "no-such-act"}},
        {"/api/templates/{kind}", {"people", "people", "nothing"}},
        {"/api/imports/{kind}", {"people", "people", "nothing"}},
        {"/api/imports/{id}", {"t1", "t2", "t99"}},
        {"/api/imports/{id}/rejected", {"t1", "t2", "t99"}},
        {"/api/imports/{id}/commit", {"t1", "t2", "t99"}},
        {"/api/imports/{id}/undo", {"b1", "b2", "b99"}},
        {"/api/suggestions/{id}/answer", {"s1", "s2", "s99"}},
        {"/api/views/{id}", {"v1", "v2", "v99"}},
        {"/api/sources/{document}", {"speech", "speech", "no-such-document"}},
        {"/api/accounts/{id}/reset", {"m8", "m13", "m99"}},
        {"/api/accounts/{id}/close", {"m8", "m13", "m99"}},
        {"/api/accounts/{id}/emergency-code", {"m8", "m13", "m99"}},
        {"/api/own-account/sessions/{id}/end", {"0123456789abcdef", "0123456789abcdee", "0123456789abcded"}},
        {"/api/accounts/{id}/link", {"m8", "m13", "m99"}},
        {"/api/outbox/{message}/again", {"0a", "0b", "0c"}},
        {"/api/calendar/{secret}", {"0a", "0b", "0c"}},
        {"/api/proposals/{id}/confirm", {"p1", "p2", "p99"}},
        {"/api/proposals/{id}/withdraw", {"p1", "p2", "p99"}},
    };
    if (pattern.find('{') == pattern.npos) return Ids{};
    const auto found = known.find(pattern);
    return found == known.end() ? std::nullopt : std::optional{found->second};
}

std::string filled(std::string_view pattern, const std::string& id)
{
    std::string path{pattern};
    const auto open = path.find('{');
    return open == path.npos ? path : path.replace(open, path.find('}') - open + 1, id);
}

// The query that names an organisation, if the route takes one.
std::string naming(const Route& route, const std::string& org)
{
    for (const Parameter& it : route.query)
        for (const char* name : {"node", "host"})
            if (std::string_view{it.name} == name) return std::string{"?"} + name + "=" + org;
    return {};
}

// The answer with one id replaced by another.
std::string called(std::string text, const std::string& id, const std::string& instead)
{
    if (id.empty()) return text;
    for (auto at = text.find(id); at != text.npos; at = text.find(id, at + instead.size()))
        text.replace(at, id.size(), instead);
    return text;
}

bool is_stream(const Route& route) { return std::string_view{route.content} == "text/event-stream"; }

}  // namespace

TEST_CASE("every route of the table is known to this matrix")
{
    for (const Route& route : routes())
        CHECK_MESSAGE(ids_for(route.pattern).has_value(), std::string{route.method}, " ", std::string{route.pattern});
}

TEST_CASE("whoever has not signed in is asked to, by every route that is not open")
{
    District district;
    for (const Route& route : routes()) {
        if (is_stream(route)) continue;
        http::Request request = district.posting(filled(route.pattern, ids_for(route.pattern)->own), {}, "");
        request.method = route.method;
        const auto answer = district.ask(request);
        if (route.door == Door::open)
            CHECK_MESSAGE(answer.status != 401, route.pattern);
        else
            CHECK_MESSAGE(answer.status == 401, std::string{route.method}, " ", std::string{route.pattern}, " ",
                          answer.status);
    }
}

TEST_CASE(
    "somebody else's id is answered exactly as an absent one, by every route to every account that may not see it")
{
    District district;
    int cells = 0, hidden = 0;
    for (const Role& role : roles) {
        if (!role.person) continue;
        const auto came = district.come_in(role.person);
        const bool sees_other = district.get(std::string{"/api/organisations/"} + unit_b.branch, came).status == 200;
        for (const Route& route : routes()) {
            if (std::string_view{route.method} != "GET" || is_stream(route)) continue;
            const Ids ids = *ids_for(route.pattern);
            const auto ask = [&](const std::string& id, const std::string& org) {
                return district.get(filled(route.pattern, id) + naming(route, org), came);
            };
            const auto own = ask(ids.own, unit_a.branch), other = ask(ids.other, unit_b.branch),
                       absent = ask(ids.absent, "o99");
            cells += 3;
            CHECK_MESSAGE(own.status < 500, std::string{role.name}, " ", std::string{route.pattern}, " ",
                          district.text(own));
            CHECK_MESSAGE(other.status < 500, std::string{role.name}, " ", std::string{route.pattern}, " ",
                          district.text(other));
            if (other.status == 200 || (sees_other && other.status == 403)) continue;  // may not act: no secret
            ++hidden;
            CHECK_MESSAGE(other.status == absent.status, std::string{role.name}, " ", std::string{route.pattern}, " ",
                          district.text(other));
            CHECK_MESSAGE(called(called(district.text(other), ids.other, ids.absent), unit_b.branch, "o99") ==
                              district.text(absent),
                          std::string{role.name}, " ", std::string{route.pattern});
        }
    }
    MESSAGE(cells << " cells asked, " << hidden << " of another's hidden");
    CHECK(hidden > 40);
}

TEST_CASE("nothing of another unit stands in any answer to a branch secretary, a leader or a member")
{
    District district;
    for (const std::uint32_t person : {unit_a.branch_secretary, unit_a.deputy, unit_a.member, unit_a.clerk}) {
        const auto came = district.come_in(person);
        for (const Route& route : routes()) {
            if (std::string_view{route.method} != "GET" || is_stream(route)) continue;
            const Ids ids = *ids_for(route.pattern);
            const std::string text =
                district.text(district.get(filled(route.pattern, ids.own) + naming(route, unit_a.branch), came));
            for (const char* mark :
                 {"乙局", "\"o11\"", "\"m13\"", "\"m12\"", "支部会 o11", "\"r2\"", "\"d2\"", "\"z2\""})
                CHECK_MESSAGE(text.find(mark) == text.npos, route.pattern, " tells m", person, " of ", mark);
        }
    }
}

TEST_CASE("a unit's duty resting on a meeting that the asker may not read is refused exactly as on one never recorded")
{
    District district;
    const auto came = district.come_in(unit_a.secretary);
    const auto resting_on = [&](const std::string& basis) {
        return district.ask(district.posting(
            "/api/unit-duties", came,
            R"({"unit":"o4","title":"自定","kind":"meeting","topic":"central-work","bearer":"branch","cadence":"year","count":1,"from":")" +
                to_text(district.today) + R"(","basis":")" + basis + "\"}",
            basis));
    };
    const auto hidden = resting_on("r2"), absent = resting_on("r99");
    CHECK(absent.status == 409);
    CHECK(hidden.status == absent.status);
    CHECK(called(district.text(hidden), "r2", "r99") == district.text(absent));
    CHECK(resting_on("r1").status == 422);  // readable: it names no responsibility system
}

TEST_CASE("the three administrators read no content")
{
    District district;
    const auto came = district.come_in(system_administrator);
    for (const char* path : {"/api/board?node=o1", "/api/obligations?node=o1", "/api/records/r2",
                             "/api/organisations/o11", "/api/people/m13"})
        CHECK_MESSAGE(district.get(path, came).status == 404, path);
}

TEST_CASE("a change needs the token of its session, a page of ours, and JSON; else nothing is written")
{
    District district;
    const auto came = district.come_in(work_secretary);
    const std::uint64_t before = district.leaves();
    for (const Route& route : routes()) {
        if (std::string_view{route.method} == "GET") continue;
        const auto with = [&](auto change) {
            http::Request request = district.posting(filled(route.pattern, ids_for(route.pattern)->own), came, "{}");
            request.method = route.method;
            change(request.headers);
            return district.ask(request).status;
        };
        const auto set = [](const char* name, const char* value) {
            return [=](auto& headers) {
                for (auto& [key, held] : headers)
                    if (key == name) held = value;
            };
        };
        if (route.door != Door::open) CHECK_MESSAGE(with(set("x-csrf-token", "another")) == 403, route.pattern);
        if (route.door != Door::open) CHECK_MESSAGE(with(set("x-csrf-token", "")) == 403, route.pattern);
        CHECK_MESSAGE(with(set("origin", "http://elsewhere")) == 403, route.pattern);
        CHECK_MESSAGE(with(set("origin", "null")) == 403, route.pattern);
        CHECK_MESSAGE(with(set("content-type", "text/plain")) == 403, route.pattern);
        CHECK_MESSAGE(with([](auto& headers) {
                          std::erase_if(headers, [](const auto& it) { return it.first == "origin"; });
                      }) == 403,
                      route.pattern);
    }
    CHECK(district.leaves() == before);
}

TEST_CASE("every answer of every route carries the headers that protect its reader, whatever its status")
{
    District district;
    const auto came = district.come_in(unit_a.member);
    const auto protects = [&](const http::Response& answer, const std::string& what) {
        for (const char* name : {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
                                 "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Cache-Control"}) {
            const bool has = std::any_of(answer.headers.begin(), answer.headers.end(),
                                         [&](const auto& it) { return it.first == name; });
            CHECK_MESSAGE(has, what, " lacks ", name);
        }
        for (const auto& [name, value] : answer.headers)
            if (name == "Content-Security-Policy") CHECK_MESSAGE(value.find("unsafe") == value.npos, what);
    };
    for (const Route& route : routes())
        if (!is_stream(route))
            protects(district.get(filled(route.pattern, ids_for(route.pattern)->own), came), route.pattern);
    protects(district.get("/api/nothing", came), "404");
    protects(district.get("/api/board", {}), "401");
    protects(district.site->no({}, 500, "broken"), "500");
    protects(district.ask({.method = "POST", .path = "/x"}), "405");
}

TEST_CASE("asking never changes anything")
{
    District district;
    const auto came = district.come_in(work_secretary);
    const std::uint64_t before = district.leaves();
    for (const Route& route : routes())
        if (std::string_view{route.method} == "GET" && !is_stream(route))
            district.get(filled(route.pattern, ids_for(route.pattern)->own), came);
    CHECK(district.leaves() == before);
}
