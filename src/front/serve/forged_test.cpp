#include <doctest/doctest.h>

#include "app/access/accounts.h"
#include "app/desk/desk_district_test.h"
#include "front/serve/site.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

struct Site : test::DeskDistrict {
    explicit Site(bool set_up = true)
    {
        house.office.drawer = std::make_unique<journal::SealedKeyValueStore>(journal->drawer(), test::test_key(),
                                                                             vault::system_entropy());
        put({}, {district::OpenDistrict{.demonstration = true}});
        if (!set_up) return;
        auto founding = test::small::three_bodies(today(), 2);
        founding.emplace_back(test::small::a_post(PersonId{1}, OrgId{2}, registry::Title::secretary, today()));
        put({}, std::move(founding));
        const access::Entered in = gate.enter_demonstration(PersonId{1});
        token = in.token;
        csrf = in.session.csrf;
    }

    // As a page of the client would send it.
    http::Request honest(const Route& route) const
    {
        std::string path = route.pattern;
        for (auto open = path.find('{'); open != path.npos; open = path.find('{'))
            path.replace(open, path.find('}') - open + 1, "1");
        return {.method = route.method,
                .path = path,
                .query = {},
                .headers = {{"host", "jinze.example"},
                            {"origin", "https://jinze.example"},
                            {"content-type", "application/json"},
                            {"x-csrf-token", csrf},
                            {"idempotency-key", "k"},
                            {"cookie", house.cookies.session + "=" + token}},
                .body = "{}",
                .address = "127.0.0.1",
                .secure = true};
    }
    static http::Request with(http::Request request, std::string_view name, const std::string& value)
    {
        for (auto& [key, held] : request.headers)
            if (key == name) held = value;
        return request;
    }
    int status(const http::Request& request) { return site.at_length(request).status; }
    bool forged(const http::Request& request)
    {
        const http::Response response = site.at_length(request);
        return response.status == 403 && response.body.find("not_from_here") != std::string::npos;
    }

    access::Gate gate{*desk, test::test_key(), [this] { return now; }, {.passes = 1, .bytes = 8192}};
    House house{.desk = *desk, .gate = gate};
    JinzeSite site{house, Assets{}};
    std::string token, csrf;
};

}  // namespace

TEST_CASE("no route that changes anything takes what did not come from a page of ours, and no leaf is written")
{
    Site s;
    const std::uint64_t leaves = s.journal->size();
    int changing = 0;
    for (const Route& route : routes()) {
        if (std::string_view{route.method} == "GET") continue;
        ++changing;
        CAPTURE(route.pattern);
        const http::Request honest = s.honest(route);
        CHECK_FALSE(s.forged(Site::with(honest, "none", "")));
        CHECK(s.forged(Site::with(honest, "origin", "")));
        CHECK(s.forged(Site::with(honest, "origin", "https://evil.example")));
        CHECK(s.forged(Site::with(honest, "origin", "http://jinze.example")));
        CHECK(s.forged(Site::with(honest, "origin", "null")));
        for (const char* type : {"text/plain", "Text/Plain;charset=utf-8", "MULTIPART/form-data"})
            CHECK(s.forged(Site::with(honest, "content-type", type)));
        if (route.door == Door::open) continue;
        // An earlier honest request may have signed out: sign in again.
        const access::Entered in = s.gate.enter_demonstration(PersonId{1});
        s.token = in.token;
        s.csrf = in.session.csrf;
        CHECK(s.forged(Site::with(s.honest(route), "x-csrf-token", "")));
        CHECK(s.forged(Site::with(s.honest(route), "x-csrf-token", std::string(32, '0'))));
        CHECK(s.status(Site::with(s.honest(route), "cookie", "")) == 401);
        CHECK(s.status(Site::with(s.honest(route), "cookie", s.house.cookies.session + "=" + std::string(64, 'a'))) ==
              401);
    }
    CHECK(changing >= 15);
    CHECK(s.journal->size() == leaves);
}

TEST_CASE("who must change the password first, or set up a second factor, gets nothing else")
{
    Site s;
    const auto opened = s.gate.accounts().open(PersonId{1}, {}, {});
    REQUIRE(opened);
    const auto in =
        s.gate.sign_in({.name = "m1", .password = opened->password, .code = {}, .address = {}, .device = {}});
    REQUIRE(in);
    for (const std::string why : {"password_first", "second_factor_first"}) {
        if (why == "second_factor_first") {
            const auto changed = s.gate.change_password(in->token, opened->password, "correct horse battery");
            REQUIRE(changed);
            s.token = changed->token;
            s.csrf = changed->session.csrf;
        } else {
            s.token = in->token;
            s.csrf = in->session.csrf;
        }
        for (const Route& route : routes()) {
            CAPTURE(route.pattern);
            if (route.door == Door::open || route.door == Door::half_open) continue;
            const http::Response response = s.site.at_length(s.honest(route));
            CHECK(response.status == 403);
            CHECK(response.body.find(why) != std::string::npos);
        }
    }
}

TEST_CASE("both cookies are the host's own: never read by a script, never sent by another site, never over plain HTTP")
{
    Site s;
    const auto opened = s.gate.accounts().open(PersonId{2}, {}, {});
    http::Request request{.method = "POST",
                          .path = "/api/sign-in",
                          .query = {},
                          .headers = {{"host", "jinze.example"},
                                      {"origin", "https://jinze.example"},
                                      {"content-type", "application/json"}},
                          .body = R"({"name":"m2","password":")" + opened->password + R"("})",
                          .address = "127.0.0.1",
                          .secure = true};
    const http::Response response = s.site.at_length(request);
    REQUIRE(response.status == 200);
    int cookies = 0;
    for (const auto& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        ++cookies;
        CHECK(value.starts_with("__Host-jinze"));
        for (const char* word : {"; Path=/", "; HttpOnly", "; Secure", "; SameSite=Strict"})
            CHECK(value.find(word) != std::string::npos);
        CHECK(value.find("Domain") == std::string::npos);
    }
    CHECK(cookies == 2);
    request.body = R"({"name":"m2","password":"wrong"})";
    CHECK(s.site.at_length(request).status == 401);
    CHECK(s.site.at_length(request).status == 429);
}

TEST_CASE(
    "the office's first account may ask for every page while the district is set up, and for nothing that is not there")
{
    Site s{false};
    const auto opened = s.gate.accounts().open_office();
    REQUIRE(opened);
    const auto first =
        s.gate.sign_in({.name = "office", .password = opened->password, .code = {}, .address = {}, .device = {}});
    REQUIRE(first);
    const auto in = s.gate.change_password(first->token, opened->password, "correct horse battery");
    REQUIRE(in);
    s.token = in->token;
    s.csrf = in->session.csrf;
    for (const Route& route : routes()) {
        CAPTURE(route.pattern);
        if (std::string_view{route.content} == "text/event-stream" ||
            std::string_view{route.pattern} == "/api/sign-out")
            continue;
        CHECK(s.status(s.honest(route)) < 500);
    }
    const http::Request accounts{.method = "GET",
                                 .path = "/api/accounts",
                                 .query = {},
                                 .headers = {{"cookie", s.house.cookies.session + "=" + s.token}},
                                 .body = {},
                                 .address = {},
                                 .secure = true};
    CHECK(s.status(accounts) == 200);
}
