// Beside the answers: their content types, the security log's lines for a sign-in, and which certificates this program
// trusts as a client.

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "app/access/security_log.h"
#include "app/access/web_call.h"
#include "front/http/certificate_test.h"
#include "front/http/server.h"
#include "front/serve/district_test.h"
#include "front/serve/route.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

bool says_its_letters(const http::Response& answer)
{
    const bool text = answer.type.starts_with("text/") || answer.type.find("+xml") != std::string::npos;
    return !text || answer.bytes().empty() || answer.type.find("charset=utf-8") != std::string::npos;
}

}  // namespace

TEST_CASE("every answer with a body says of what kind it is, and text in which letters")
{
    District district;
    const auto came = district.come_in(work_secretary);
    int with_body = 0;
    for (const Route& route : routes()) {
        if (std::string_view{route.method} != "GET" || std::string_view{route.content} == "text/event-stream") continue;
        const http::Response answer = district.get(route.pattern, came);
        if (answer.bytes().empty()) continue;
        ++with_body;
        CHECK_MESSAGE(!answer.type.empty(), route.pattern);
        CHECK_MESSAGE(says_its_letters(answer), route.pattern, " ", answer.type);
    }
    CHECK(with_body > 30);
    CHECK(says_its_letters(district.site->no({}, 400, "broken")));

    const std::filesystem::path web = district.folder / "web";
    std::filesystem::create_directories(web / "assets");
    for (const char* file :
         {"index.html", "a.js", "a.css", "a.svg", "a.png", "a.ico", "a.txt", "a.woff2", "assets/b.js", "a.unheard-of"})
        std::ofstream{web / file} << "x";
    const Assets assets{web};
    for (const char* file :
         {"/index.html", "/a.js", "/a.css", "/a.svg", "/a.png", "/a.ico", "/a.txt", "/a.woff2", "/assets/b.js"}) {
        const auto answer = assets.find({.method = "GET", .path = file});
        REQUIRE_MESSAGE(answer, file);
        CHECK_MESSAGE(answer->type != "application/octet-stream", file);
        CHECK_MESSAGE(says_its_letters(*answer), file, " ", answer->type);
    }
    if (const auto unknown = assets.find({.method = "GET", .path = "/a.unheard-of"}))
        CHECK(unknown->type == "application/octet-stream");
}

TEST_CASE(
    "signing in, failing to, coming in by another way and signing out leave a line each: which, whose, from where")
{
    District district;
    using access::Deed;
    const PersonId member{unit_a.member};
    const auto opened = district.gate->accounts().open(member, {}, {});
    REQUIRE(opened);
    const auto sign_in = [&](const std::string& password) {
        auto request = district.posting("/api/sign-in", {},
                                        R"({"name":")" + opened->name + R"(","password":")" + password + "\"}");
        request.address = request.client = "10.1.2.3";
        return district.ask(std::move(request)).status;
    };
    CHECK(sign_in(opened->password) == 200);
    CHECK(sign_in("not the password") == 401);
    const auto came = district.come_in(unit_a.deputy);
    CHECK(district.ask(district.posting("/api/sign-out", came, "")).status == 200);

    std::vector<access::DeedRow> rows = district.gate->log().of(day_of(district.desk->now()));
    const auto count = [&](Deed deed, PersonId whose, const std::string& from) {
        return std::count_if(rows.begin(), rows.end(), [&](const auto& it) {
            return it.deed == deed && it.person == whose.number() && (from.empty() || it.address == from) &&
                   it.at != Instant{};
        });
    };
    CHECK(count(Deed::signed_in, member, "10.1.2.3") == 1);
    CHECK(count(Deed::sign_in_failed, member, "10.1.2.3") == 1);
    CHECK(count(Deed::demonstration_entered, PersonId{unit_a.deputy}, "") == 1);
    CHECK(count(Deed::signed_out, PersonId{unit_a.deputy}, "") == 1);
    for (const auto& it : rows) CHECK(it.note.find("not the password") == std::string::npos);
}

TEST_CASE("another server is believed only under a certificate that somebody vouches for")
{
    District district;
    const http::Certificate certificate;
    http::Settings settings;
    settings.port = 0;
    http::Server plain{settings, *district.site};
    settings.certificate = settings.key = certificate.path();
    http::Server secured{settings, *district.site};
    const auto asking = [](const std::string& scheme, std::uint16_t port) {
        return access::web_call({.address = scheme + "://localhost:" + std::to_string(port) + "/api/doors",
                                 .form = {},
                                 .user = {},
                                 .password = {}});
    };
    CHECK(asking("http", plain.port()));           // the same page is reachable
    CHECK_FALSE(asking("https", secured.port()));  // but not from a server that falsely claims to be localhost
}
