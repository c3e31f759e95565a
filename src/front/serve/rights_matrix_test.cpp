// The matrix of rights: for each route, which accounts of a small district pass its door for their own things. A
// route missing from the table fails: decide first who may use it.
#include <fstream>

#include "front/serve/district_test.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

struct Role {
    char letter;
    std::uint32_t person;
};
// w work committee's secretary, o organisation department, s system administrator, p party-group secretary, l leader,
// c clerk, b branch secretary, m member
constexpr Role roles[]{{'w', work_secretary},          {'o', assessor},      {'s', system_administrator},
                       {'p', unit_a.secretary},        {'l', unit_a.deputy}, {'c', unit_a.clerk},
                       {'b', unit_a.branch_secretary}, {'m', unit_a.member}};

const std::map<std::string_view, std::string_view> rights{
    {"DELETE /api/views/{id}", ""},
    {"GET /api/accounts", "s"},
    {"GET /api/accounts/people", "s"},
    {"GET /api/acts", "wosplcbm"},
    {"GET /api/assessment-form", "wosplcbm"},
    {"GET /api/assessments", "wosplcbm"},
    {"GET /api/assessments/{id}", "wosplcbm"},
    {"GET /api/assessments/{id}/ballots", "plc"},
    {"GET /api/assessments/{id}/difference", ""},
    {"GET /api/assessments/{id}/draft", "plcb"},
    {"GET /api/assessments/{id}/feedback", "plcb"},
    {"GET /api/assessments/{id}/file", "plc"},
    {"GET /api/assessments/{id}/grade", "plc"},
    {"GET /api/assessments/{id}/judging", ""},
    {"GET /api/assessments/{id}/secretary", "plcb"},
    {"GET /api/audit", ""},
    {"GET /api/awards", "wosplcbm"},
    {"GET /api/awards/{id}", ""},
    {"GET /api/awards/{id}/conference", ""},
    {"GET /api/awards/{id}/notice", ""},
    {"GET /api/awards/{id}/docx", ""},
    {"GET /api/board", "wosplcbm"},
    {"GET /api/burden", "wosplcbm"},
    {"GET /api/calendar/{secret}", ""},
    {"GET /api/doors", "wosplcbm"},
    {"GET /api/deputies", "wosplcbm"},
    {"GET /api/inspections", "wosplcbm"},
    {"GET /api/documents", "wosplcbm"},
    {"GET /api/documents/{id}", ""},
    {"GET /api/duties", "wosplcbm"},
    {"GET /api/duties/{code}", "wosplcbm"},
    {"GET /api/halves", "w"},          // who may appoint, for a security administrator's own
    {"GET /api/fact-sheet", "wplcb"},  // who works for the body or for one above it
    {"GET /api/fact-sheet/docx", "wplcb"},
    {"GET /api/fact-sheet/xlsx", "wplcb"},
    {"GET /api/handover", "wosplcbm"},
    {"GET /api/if-assessed-today", "b"},  // never from above
    {"GET /api/heads/{size}", "wosplcbm"},
    {"GET /api/imports", "wosplcbm"},
    {"GET /api/imports/{id}", ""},
    {"GET /api/imports/{id}/rejected", ""},
    {"GET /api/items", "wosplcbm"},
    {"GET /api/requests", "wosplcbm"},
    {"GET /api/leader", "wosplcbm"},
    {"GET /api/ledger", "wosplcbm"},
    {"GET /api/matter-form", "wosplcbm"},
    {"GET /api/matters", "wosplcbm"},
    {"GET /api/matters/{id}", ""},
    {"GET /api/matters/{id}/files/{number}", ""},
    {"GET /api/mine", "wosplcbm"},
    {"GET /api/obligations", "wosplcbm"},
    {"GET /api/obligations/{id}", ""},
    {"GET /api/openapi.json", "wosplcbm"},
    {"GET /api/outbox", "w"},
    {"GET /api/organisations/{id}", "wosplcbm"},
    {"GET /api/organisations/{id}/duty-sheet", "wosplcbm"},
    {"GET /api/organisations/{id}/history", "wosplcbm"},
    {"GET /api/own-account", "wosplcbm"},
    {"GET /api/own-account/reminders", "wosplcbm"},
    {"GET /api/paper-draft", "wosplcbm"},
    {"GET /api/paper-draft/docx", "wosplcbm"},
    {"GET /api/paper-templates", "wosplcbm"},
    {"GET /api/paper-templates/{kind}/docx", "wosplcbm"},
    {"GET /api/papers", "wosplcbm"},
    {"GET /api/papers/{id}", ""},
    {"GET /api/papers/{id}/docx", ""},
    {"GET /api/parameters", "wosplcbm"},
    {"GET /api/people", "wosplcbm"},
    {"GET /api/people/{id}", "wosplcbm"},
    {"GET /api/proposals", "ws"},
    {"GET /api/provider/return", "wosplcbm"},
    {"GET /api/provider/start", "wosplcbm"},
    {"GET /api/receipts/{leaf}", "wosplcbm"},
    {"GET /api/record-form", "splcbm"},
    {"GET /api/records", "wosplcbm"},
    {"GET /api/records/{id}", "wosplcbm"},
    {"GET /api/referrals", "wosplcbm"},
    {"GET /api/referrals/{id}", ""},
    {"GET /api/reminders", "wosplcbm"},
    {"GET /api/review", "wosplcbm"},
    {"GET /api/score-tree", "wplcb"},
    {"GET /api/search", "wosplcbm"},
    {"GET /api/session", "wosplcbm"},
    {"GET /api/sources", "wosplcbm"},
    {"GET /api/suggestions", "wosplcbm"},
    {"GET /api/tables/burden.xlsx", "wosplcbm"},
    {"GET /api/tables/duties.xlsx", "wosplcbm"},
    {"GET /api/tables/items.xlsx", "wosplcbm"},
    {"GET /api/tables/matters.xlsx", "wosplcbm"},
    {"GET /api/tables/obligations.xlsx", "wosplcbm"},
    {"GET /api/tables/organisations.xlsx", "wosplcbm"},
    {"GET /api/tables/papers.xlsx", "wosplcbm"},
    {"GET /api/tables/people.xlsx", "wosplcbm"},
    {"GET /api/tables/records.xlsx", "wosplcbm"},
    {"GET /api/templates/{kind}", "wosplcbm"},
    {"GET /api/today", "wosplcbm"},
    {"GET /api/tree", "wosplcbm"},
    {"GET /api/views", "wosplcbm"},
    {"POST /api/accounts", "s"},
    {"POST /api/accounts/{id}/close", "s"},
    {"POST /api/accounts/{id}/emergency-code", "s"},
    {"POST /api/accounts/{id}/link", "s"},
    {"POST /api/accounts/{id}/reset", "s"},
    {"POST /api/acts/{name}", ""},
    {"POST /api/assessments", "plc"},
    {"POST /api/calls", "plcb"},
    {"POST /api/demonstration/enter", ""},
    {"POST /api/documents", "plc"},
    {"POST /api/documents/split", "wplc"},
    {"POST /api/duties/preview", "wosplcbm"},
    {"POST /api/duties/{code}/adopt", "w"},
    {"POST /api/duties/{code}/end", "w"},
    {"POST /api/halves/take", ""},
    {"POST /api/holidays", "w"},
    {"POST /api/imports/{id}", "w"},
    {"POST /api/imports/{id}/commit", ""},
    {"POST /api/imports/{id}/undo", "w"},
    {"POST /api/outbox/{message}/again", ""},
    {"POST /api/matters/{id}/files", ""},
    {"POST /api/own-account/calendar", "wosplcbm"},
    {"POST /api/own-account/calendar/end", "wosplcbm"},
    {"POST /api/own-account/notices-read", "wosplcbm"},
    {"POST /api/own-account/reminders", "wosplcbm"},
    {"POST /api/own-account/sessions/end-others", "wosplcbm"},
    {"POST /api/own-account/sessions/{id}/end", ""},
    {"POST /api/own-account/unlink", "wosplcbm"},
    {"POST /api/paper-templates/{kind}", "plcb"},
    {"POST /api/papers", "plc"},
    {"POST /api/parameters", "w"},
    {"POST /api/password", "wosplcbm"},
    {"POST /api/policy-reports", "wosplcbm"},
    {"POST /api/proposals", ""},
    {"POST /api/proposals/{id}/confirm", ""},
    {"POST /api/proposals/{id}/withdraw", ""},
    {"POST /api/records", "plcb"},
    {"POST /api/records/preview", "wosplcbm"},
    {"POST /api/records/{id}/correct", "wplcb"},
    {"POST /api/records/{id}/preview", "wosplcbm"},
    {"POST /api/records/{id}/undo", "wplcb"},
    {"POST /api/reference-years", "w"},
    {"POST /api/second-factor", "wosplcbm"},
    {"POST /api/second-factor/confirm", "wosplcbm"},
    {"POST /api/sign-in", "wosplcbm"},
    {"POST /api/sign-out", "wosplcbm"},
    {"POST /api/sources/{document}", "w"},
    {"POST /api/suggestions", "wosplcbm"},
    {"POST /api/suggestions/{id}/answer", ""},
    {"POST /api/unit-duties", "wp"},
    {"POST /api/views", "wosplcbm"},
};

// A request as a page would send it: the path with an id of unit A, and a valid body.
struct Sent {
    std::string path, body;
};
Sent honest(const Route& route, const District& district)
{
    const std::string today = to_text(district.today);
    const std::string meeting = R"({"kind":"meeting","title":"会","day":")" + today + R"(","host":"o7"})";
    static const std::map<std::string_view, const char*> ids{{"obligations", "branch-general-meeting@o7@2025Q4"},
                                                             {"records", "r1"},
                                                             {"organisations", "o7"},
                                                             {"people", "m8"},
                                                             {"accounts", "m8"},
                                                             {"receipts", "3"},
                                                             {"heads", "3"},
                                                             {"duties", "branch-general-meeting"},
                                                             {"acts", "reason"},
                                                             {"templates", "people"},
                                                             {"tables", "records.xlsx"},
                                                             {"imports", "people"},
                                                             {"batches", "b1"},
                                                             {"suggestions", "s1"},
                                                             {"views", "v1"},
                                                             {"sources", "speech"},
                                                             {"proposals", "p1"},
                                                             {"paper-templates", "notice"},
                                                             {"assessments", "k1"}};
    const std::map<std::string_view, std::string> bodies{
        {"/api/accounts", R"({"person":"m8"})"},
        {"/api/accounts/{id}/link", R"({"issuer":"https://idp","subject":"a"})"},
        {"/api/acts/{name}", R"({"obligation":"branch-general-meeting@o7@2025Q4","text":"因故"})"},
        {"/api/assessments",
         R"({"by":"o6","year":2026,"begin":"2026-01-01","last":"2026-12-31","basis":"计划","plan_item":1,"reviewers":["m7"],)"
         R"("notice":"2027-03-02","groups":[{"group":"a","method":"facts","bodies":["o7"],"assessors":["m6"],"voters":[],)"
         R"("good_part":1,"good_whole":3,"draft":"2027-01-20","meeting":"2027-03-01","cases":[]}]})"},
        {"/api/calls", R"({"title":"会","host":"o7","day":")" + to_text(district.today + days{7}) + "\"}"},
        {"/api/demonstration/enter", R"({"person":"m8"})"},
        {"/api/documents",
         R"({"body":"o5","kind":"notice","day":")" + today + R"(","title":"通知","clauses":[{"text":"要办好"}]})"},
        {"/api/documents/split", "各单位要抓好落实。"},
        {"/api/papers",
         R"({"kind":"notice","node":"o5","word":"局党组","signer":"m4","fields":[{"name":"标题","value":"通知"}]})"},
        {"/api/duties/preview", R"({"clocks":[]})"},
        {"/api/duties/{code}/adopt", R"({"from":")" + today + "\"}"},
        {"/api/duties/{code}/end", R"({"from":")" + today + "\"}"},
        {"/api/halves/take", R"({"ids":["0123456789abcdef"]})"},
        {"/api/holidays", "日期,名称,类型,法定天数\n" + to_text(district.today).substr(0, 4) + "-01-01,元旦,放假,1\n"},
        {"/api/parameters", R"({"late_entry":5,"reason":5,"due_soon":5,"frozen":30})"},
        {"/api/proposals", R"({"what":"appoint","person":"m8","title":"audit_administrator"})"},
        {"/api/records", meeting},
        {"/api/records/preview", meeting},
        {"/api/records/{id}/correct", meeting},
        {"/api/records/{id}/preview", meeting},
        {"/api/reference-years", R"({"duty":"no-such","year":2026,"from":"2026-01-01","last":"2026-12-31"})"},
        {"/api/suggestions", R"({"page":"/board","text":"建议"})"},
        {"/api/suggestions/{id}/answer", R"({"text":"答复"})"},
        {"/api/unit-duties",
         R"({"unit":"o4","title":"自定","kind":"meeting","topic":"central-work","bearer":"branch","cadence":"year","count":1,"from":")" +
             today + R"(","basis":"r1"})"},
        {"/api/views", R"({"name":"我的","path":"/board"})"}};
    Sent sent{route.pattern, {}};
    if (const auto open = sent.path.find('{'); open != std::string::npos) {
        const std::string folder = sent.path.ends_with("/undo") && sent.path.starts_with("/api/imports")
                                       ? "batches"
                                       : sent.path.substr(5, sent.path.find('/', 5) - 5);
        sent.path.replace(open, sent.path.find('}') - open + 1,
                          ids.contains(folder) ? ids.at(folder) : "no-id-for-this");
    }
    for (const Parameter& it : route.query)
        if (std::string_view{it.name} == "node" || std::string_view{it.name} == "host")
            sent.path += std::string{"?"} + it.name + "=o7";
    if (const auto body = bodies.find(route.pattern); body != bodies.end())
        sent.body = body->second;
    else if (route.takes)
        sent.body = "{}";
    return sent;
}

bool is_let_in(int status) { return status != 401 && status != 403 && status != 404; }

}  // namespace

TEST_CASE("every route stands in the matrix of rights, and is for those whom it names there and for nobody else")
{
    std::map<std::string, std::string> found;
    for (const Role& role : roles) {
        District district;
        for (const Route& route : routes()) {
            if (std::string_view{route.content} == "text/event-stream") continue;
            const auto came = district.come_in(role.person);
            const Sent sent = honest(route, district);
            http::Request request = district.posting(sent.path, came, sent.body, route.pattern);
            request.method = route.method;
            std::string& who = found[std::string{route.method} + ' ' + route.pattern];
            if (is_let_in(district.ask(request).status)) who += role.letter;
        }
    }
    for (const auto& [route, who] : found) {
        const auto said = rights.find(route);
        CHECK_MESSAGE((said != rights.end() && said->second == who), "    {\"", route, "\", \"", who, "\"},");
    }
    for (const auto& [route, who] : rights)
        CHECK_MESSAGE(found.contains(std::string{route}), std::string{route}, " is no route any more");
}

TEST_CASE("web/api.json describes every route there is and no other")
{
    std::ifstream file{JINZE_ROOT "/web/api.json"};
    const std::string described{std::istreambuf_iterator<char>{file}, {}};
    CHECK_MESSAGE(described == openapi(), "run: build/release/jinze openapi > web/api.json && (cd web && npm run api)");
}

TEST_CASE("live notes are for whoever has signed in")
{
    District district;
    CHECK(district.get("/api/live", {}).status == 401);
    CHECK(district.get("/api/live", {"a token that nobody has", ""}).status == 401);
}

TEST_CASE("a stream has no HEAD: its events would be taken for the next answer")
{
    District district;
    http::Request request = district.posting("/api/live", district.come_in(unit_a.member), "");
    request.method = "HEAD";
    const auto answer = district.ask(request);
    CHECK(answer.status == 405);
    CHECK_FALSE(answer.stream);
    CHECK(district.house->live.listeners() == 0);
}
