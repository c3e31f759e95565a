// Checks before a body is read, accepted host names, and the headers of every answer.
#include <fstream>

#include "front/serve/district_test.h"
#include "front/serve/kept.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

http::Request head_of(District& district, const Route& route, const District::Came& came)
{
    std::string path = route.pattern;
    if (const auto open = path.find('{'); open != path.npos) path.replace(open, path.find('}') - open + 1, "1");
    http::Request request = district.posting(path, came, "");
    request.method = route.method;
    return request;
}

bool changes(const Route& route) { return std::string_view{route.method} != "GET"; }

std::string field(const http::Response& response, std::string_view name)
{
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

struct Folder : test::Folder {
    Folder()
    {
        for (const char* step : {".vite", "assets"}) std::filesystem::create_directory(path() / step);
        for (const char* file : {"index.html", "manifest.json", ".vite/manifest.json", ".hidden", "assets/a.js",
                                 "assets/a.js.br", "assets/a.js.gz", "assets/a.js.map"})
            std::ofstream{path() / file} << file;
    }
};

}  // namespace

TEST_CASE("nobody who has not signed in sends more than a sign-in takes, and a stranger's page sends nothing at all")
{
    District district;
    for (const Route& route : routes()) {
        if (!changes(route)) continue;
        CAPTURE(route.pattern);
        http::Request request = head_of(district, route, {});
        const auto admitted = district.site->admit(request);
        if (route.door == Door::open) {
            CHECK_FALSE(admitted.instead);
            CHECK(admitted.longest_body <= 16384);
        } else {
            REQUIRE(admitted.instead);
            CHECK(admitted.instead->status == 401);
            CHECK(admitted.longest_body == 0);
        }
        for (auto& [name, value] : request.headers)
            if (name == "origin") value = "http://evil.example";
        REQUIRE(district.site->admit(request).instead);
        CHECK(district.site->admit(request).instead->status == 403);
    }
}

TEST_CASE("a large body is read of whoever holds the right and of nobody else")
{
    District district;
    int large = 0;
    for (const Route& route : routes()) {
        if (!changes(route) || !route.admits) continue;
        if (std::string_view{route.pattern}.ends_with("/files")) continue;  // of a matter: matter_files_test.cpp
        ++large;
        CAPTURE(route.pattern);
        const bool of_bodies = std::string_view{route.pattern} == "/api/documents/split";  // also for a unit's clerk
        for (const std::uint32_t person : {unit_a.member, unit_a.clerk, system_administrator, work_secretary}) {
            const auto came = district.come_in(person);
            const auto admitted = district.site->admit(head_of(district, route, came));
            if (person == work_secretary || (of_bodies && person == unit_a.clerk)) {
                CHECK_FALSE(admitted.instead);
                CHECK(admitted.longest_body == route.longest_body);
            } else {
                REQUIRE(admitted.instead);
                CHECK(admitted.instead->status == 403);
                CHECK(admitted.longest_body == 0);
            }
            http::Request forged = head_of(district, route, {came.token, std::string(32, '0')});
            CHECK(district.site->admit(forged).instead.has_value());
        }
    }
    CHECK(large >= 3);
    for (const Route& route : routes())
        if (!route.admits) CHECK_MESSAGE(route.longest_body <= std::size_t{1} << 20, route.pattern);
}

TEST_CASE("nobody imports a sheet in another's place")
{
    District district;
    http::Request request = district.posting("/api/imports/people", district.come_in(work_secretary), "姓名\n", "t1");
    request.headers.back().second = "text/csv";
    request.headers.emplace_back("x-in-place-of", "m" + std::to_string(unit_a.secretary));
    const auto answer = district.ask(std::move(request));
    CHECK(answer.status == 422);
    CHECK(District::text(answer).find("导入不能代理办理") != std::string::npos);
}

TEST_CASE("a body for a page, for a question or for nothing that is there is not read")
{
    District district;
    const auto came = district.come_in(unit_a.member);
    for (const auto& [method, path] : std::vector<std::pair<std::string, std::string>>{{"POST", "/"},
                                                                                       {"PUT", "/today"},
                                                                                       {"POST", "/api/nothing"},
                                                                                       {"DELETE", "/api/records"},
                                                                                       {"GET", "/api/session"}}) {
        http::Request request = district.posting(path, came, "");
        request.method = method;
        const auto admitted = district.site->admit(request);
        CHECK(admitted.longest_body == 0);
        if (method != "GET") REQUIRE(admitted.instead);
        if (method != "GET") CHECK(admitted.instead->status >= 400);
    }
}

TEST_CASE(
    "every answer over TLS says that it stays so, also one to what was never understood; none without TLS says it")
{
    District district;
    const auto came = district.come_in(unit_a.member);
    for (const bool secure : {true, false}) {
        http::Request nothing;
        nothing.secure = secure;
        std::vector<http::Response> answers;
        for (const int status : {400, 408, 413, 421, 429, 431, 503})
            answers.push_back(district.site->no(nothing, status, "why"));
        for (const char* path : {"/", "/nothing.js", "/api/nothing", "/api/session", "/api/today", "/api/people/m99"})
            for (const char* method : {"GET", "POST", "PUT"})
                for (const bool in : {true, false}) {
                    http::Request request = district.posting(path, in ? came : District::Came{}, "");
                    request.method = method;
                    request.secure = secure;
                    answers.push_back(district.ask(request));
                }
        http::Request broken;
        broken.secure = secure;
        answers.push_back(district.site->broke(broken, std::make_exception_ptr(std::runtime_error{"broke"})));
        for (const http::Response& it : answers) {
            CHECK((field(it, "Strict-Transport-Security") == "max-age=31536000; includeSubDomains") == secure);
            CHECK_FALSE(field(it, "Content-Security-Policy").empty());
        }
    }
}

TEST_CASE("a server that has a name answers under no other, neither a page nor an act, before anything is looked at")
{
    District district;
    district.house->hosts = Hosts{{"jinze.example"}};
    const auto came = district.come_in(unit_a.member);
    for (const char* path : {"/", "/api/session", "/api/sign-in", "/api/doors", "/api/records"})
        for (const char* method : {"GET", "POST"}) {
            http::Request request = district.posting(path, came, "{}");
            request.method = method;
            CHECK_MESSAGE(district.ask(request).status == 421, path);
            REQUIRE(district.site->admit(request).instead);
            CHECK(district.site->admit(request).instead->status == 421);
            for (auto& [name, value] : request.headers)
                if (name == "host") value = "jinze.example:8443";
            CHECK_MESSAGE(district.ask(request).status != 421, path);
        }
}

TEST_CASE(
    "the cookies carry the district, so that two on one host do not sign each other out; a session from before goes on")
{
    District one, other;
    one.journal->set("district", "one");
    other.journal->set("district", "other");
    const CookieNames first = CookieNames::of(*one.journal), second = CookieNames::of(*other.journal);
    CHECK(first.session != second.session);
    CHECK(first.device != second.device);
    CHECK(first.state != second.state);
    CHECK(first.session == CookieNames::of(*one.journal).session);
    for (const std::string& name : {first.session, first.device, first.state}) CHECK(name.starts_with("__Host-jinze-"));
    one.house->cookies = first;
    other.house->cookies = second;
    const auto here = one.come_in(unit_a.member), there = other.come_in(unit_a.member);
    const auto asking = [](const std::string& cookies) {
        return http::Request{.method = "GET", .path = "/api/session", .query = {}, .headers = {{"cookie", cookies}}};
    };
    const std::string both = first.session + "=" + here.token + "; " + second.session + "=" + there.token;
    CHECK(one.ask(asking(both)).status == 200);
    CHECK(other.ask(asking(both)).status == 200);
    // The last release's cookie name had no district.
    CHECK(one.ask(asking("__Host-jinze=" + here.token)).status == 200);
    CHECK(other.ask(asking("__Host-jinze=" + here.token)).status == 401);
    CHECK(one.ask(asking("__Host-jinze=" + there.token + "; " + first.session + "=" + here.token)).status == 200);
    for (const auto& [name, value] : one.ask(one.posting("/api/sign-out", here, "")).headers)
        if (name == "Set-Cookie") CHECK(value.starts_with(first.session + "=;"));
}

TEST_CASE("what the build leaves for itself is not served, and a file is packed only as the browser takes it")
{
    const Folder folder;
    const Assets assets{folder.path()};
    const auto find = [&](const std::string& path, const std::string& coding = {}) {
        return assets.find({.method = "GET", .path = path, .query = {}, .headers = {{"accept-encoding", coding}}});
    };
    for (const char* hidden : {"/.vite/manifest.json", "/manifest.json", "/.hidden", "/assets/a.js.map",
                               "/assets/a.js.br", "/assets/a.js.gz", "/assets/none.js", "/.env", "/.git/x"})
        CHECK_FALSE_MESSAGE(find(hidden), hidden);
    for (const char* page : {"/", "/board", "/obligations/one-post-two-duties@p917.o220@2026H1", "/records/r12."})
        CHECK_MESSAGE((find(page) && find(page)->type.starts_with("text/html")), page);
    CHECK(field(*find("/assets/a.js", "gzip, br"), "Content-Encoding") == "br");
    CHECK(field(*find("/assets/a.js", "gzip, br;q=0"), "Content-Encoding") == "gzip");
    CHECK(field(*find("/assets/a.js", "gzip;q=0, br;q=0.0"), "Content-Encoding").empty());
    CHECK(field(*find("/assets/a.js", "*;q=0"), "Content-Encoding").empty());
    CHECK(field(*find("/assets/a.js"), "Content-Encoding").empty());
}

TEST_CASE("after an erasure no answer is kept in which the name may stand")
{
    District district;
    const auto came = district.come_in(work_secretary);
    const std::string path = "/api/organisations/o7";
    REQUIRE(district.get(path, came).status == 200);
    const http::Request again{.method = "GET",
                              .path = path,
                              .query = {},
                              .headers = {{"cookie", district.house->cookies.session + "=" + came.token}}};
    REQUIRE(district.site->at_once(again));  // cached
    district.site->forget(PersonId{8});
    CHECK_FALSE(district.site->at_once(again));
}
