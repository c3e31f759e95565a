// A single administrator against another person's account, over the routes.
#include "app/access/halves.h"

#include "app/access/accounts.h"
#include "app/input/naming.h"
#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

constexpr std::uint32_t security_administrator = unit_b.member, victim = unit_a.secretary;

// With a security administrator; accounts are opened through the routes.
struct Town : District {
    Town()
    {
        desk::Request request;
        request.actor = PersonId{work_secretary};
        request.commands.emplace_back(district::AppointPerson{.person = PersonId{security_administrator},
                                                              .org = OrgId{2},
                                                              .title = registry::Title::security_administrator,
                                                              .on = today});
        REQUIRE(desk->submit(std::move(request)));
    }
    std::string member_of(const http::Response& response, const char* name)
    {
        const std::string told = text(response), sign = std::string{"\""} + name + "\":\"";
        const auto at = told.find(sign);
        return at == told.npos ? ""
                               : told.substr(at + sign.size(), told.find('"', at + sign.size()) - at - sign.size());
    }
    int post(const std::string& path, const Came& came, const std::string& json = "{}")
    {
        last = ask(posting(path, came, json));
        return last.status;
    }
    int sign_in(const std::string& name, const std::string& password)
    {
        http::Request request =
            posting("/api/sign-in", {}, R"({"name":")" + name + R"(","password":")" + password + R"("})");
        request.address = request.client = "10.0.0." + std::to_string(++tries);
        last = ask(std::move(request));
        return last.status;
    }
    // Takes all halves shown to this person with one confirmation.
    int take_all(const Came& came)
    {
        std::string ids;
        for (const auto& half : gate->halves().all()) ids += (ids.empty() ? "\"" : ",\"") + half.id + '"';
        return post("/api/halves/take", came, R"({"ids":[)" + ids + "]}");
    }

    http::Response last;
    int tries = 0;
};

}  // namespace

TEST_CASE(
    "a system administrator who opens or resets an account alone cannot sign in to it, nor can the security "
    "administrator")
{
    Town town;
    const auto system = town.come_in(system_administrator), security = town.come_in(security_administrator);
    REQUIRE(town.post("/api/accounts", system, R"({"person":"m4"})") == 200);
    CHECK(town.text(town.last).find(R"("half":true)") != std::string::npos);
    const std::string first = town.member_of(town.last, "password");
    CHECK(town.sign_in("m4", first) >= 400);
    CHECK(town.get("/api/halves", system).status == 404);
    CHECK(town.take_all(system) == 404);  // the holder of one half gets no other
    CHECK(town.get("/api/halves", town.come_in(victim)).status == 404);
    CHECK(town.take_all(town.come_in(unit_a.deputy)) == 404);
    CHECK(town.text(town.get("/api/accounts", system)).find(R"("unconfirmed":true)") != std::string::npos);
    CHECK(town.text(town.get("/api/halves", security)).find(R"("slip":"first_password")") != std::string::npos);
    REQUIRE(town.take_all(security) == 200);
    const std::string second = town.member_of(town.last, "letters");
    CHECK(town.sign_in("m4", second) >= 400);
    CHECK(town.sign_in("m4", first + second) == 200);
    CHECK(town.take_all(security) == 404);  // shown once
    REQUIRE(town.post("/api/accounts/m4/reset", system) == 200);
    CHECK(town.sign_in("m4", town.member_of(town.last, "password")) >= 400);
    CHECK(town.sign_in("m4", first + second) >= 400);
}

TEST_CASE("a list of accounts is confirmed at once, and an emergency code goes through the same two")
{
    Town town;
    const auto system = town.come_in(system_administrator), security = town.come_in(security_administrator);
    for (const char* person : {"m4", "m5", "m6"})
        REQUIRE(town.post("/api/accounts", system, std::string{R"({"person":")"} + person + "\"}") == 200);
    REQUIRE(town.post("/api/accounts/m4/emergency-code", system) == 200);
    REQUIRE(town.take_all(security) == 200);
    const std::string told = town.text(town.last);
    int letters = 0;
    for (auto at = told.find("\"letters\""); at != told.npos; at = told.find("\"letters\"", at + 1)) ++letters;
    CHECK(letters == 4);
    CHECK(town.gate->halves().all().empty());
}

TEST_CASE(
    "the security administrator's own password is completed by somebody who may appoint, and by no administrator alone")
{
    Town town;
    const auto system = town.come_in(system_administrator), security = town.come_in(security_administrator);
    REQUIRE(town.post("/api/accounts", system, R"({"person":"m13"})") == 200);
    CHECK(town.take_all(security) == 404);
    CHECK(town.take_all(system) == 404);
    CHECK(town.take_all(town.come_in(unit_a.secretary)) == 404);
    CHECK(town.take_all(town.come_in(work_secretary)) == 200);
}

TEST_CASE("whoever signs in is told what others did to the account, until they say that they have read it")
{
    Town town;
    const auto system = town.come_in(system_administrator), security = town.come_in(security_administrator);
    REQUIRE(town.post("/api/accounts", system, R"({"person":"m8"})") == 200);
    REQUIRE(town.take_all(security) == 200);
    REQUIRE(town.post("/api/accounts/m8/reset", system) == 200);
    const std::string first = town.member_of(town.last, "password");
    REQUIRE(town.take_all(security) == 200);
    const http::Response taken = town.last;
    REQUIRE(town.sign_in("m8", first + town.member_of(taken, "letters")) == 200);
    District::Came came{{}, town.member_of(town.last, "csrf")};
    for (const auto& [name, value] : town.last.headers)
        if (name == "Set-Cookie" && value.starts_with(town.house->cookies.session + '='))
            came.token = value.substr(town.house->cookies.session.size() + 1, 64);
    const std::string told = town.text(town.get("/api/session", came));
    CHECK(told.find("重置密码") != std::string::npos);
    CHECK(told.find("系统管理员") != std::string::npos);
    CHECK(town.post("/api/own-account/notices-read", came) == 200);
    CHECK(town.text(town.get("/api/session", came)).find("重置密码") == std::string::npos);
    // Each refusal is reported at its field.
    const std::string old = first + town.member_of(taken, "letters");
    for (const std::string weak : {"short", "password12", "aaaaaaaaaaaa"}) {
        CHECK(town.post("/api/password", came, R"({"old":")" + old + R"(","fresh":")" + weak + "\"}") == 422);
        CHECK(town.member_of(town.last, "field") == "fresh");
    }
    CHECK(town.post("/api/password", came, R"({"old":"not it","fresh":"每天早晨我要读三页书"})") ==
          422);  // nothing is changed
    CHECK(town.gate->accounts().of(PersonId{8})->must_change);
    CHECK(town.member_of(town.last, "field") == "old");
}

TEST_CASE(
    "a system administrator who links an identity of their own to somebody's account only proposes it, and the "
    "security administrator reads whose it would be")
{
    Town town;
    const auto system = town.come_in(system_administrator), security = town.come_in(security_administrator);
    REQUIRE(town.post("/api/accounts", system,
                      R"({"person":"m4","issuer":"https://id.example","subject":"of-the-administrator"})") == 200);
    REQUIRE(town.take_all(security) == 200);
    CHECK_FALSE(town.gate->accounts().vouched("https://id.example", "of-the-administrator"));
    REQUIRE(town.post("/api/accounts/m4/link", system, R"({"issuer":"https://id.example","subject":"another"})") ==
            200);
    const std::string id = town.member_of(town.last, "id");
    CHECK_FALSE(town.gate->accounts().vouched("https://id.example", "another"));
    CHECK(town.text(town.get("/api/proposals", security)).find("“another”") != std::string::npos);
    for (const std::uint32_t person : {system_administrator, victim, unit_a.deputy})
        CHECK(town.post("/api/proposals/" + id + "/confirm", town.come_in(person)) >= 400);
    CHECK_FALSE(town.gate->accounts().vouched("https://id.example", "another"));
    REQUIRE(town.post("/api/proposals/" + id + "/confirm", security) == 200);
    CHECK(town.gate->accounts().vouched("https://id.example", "another")->person == victim);
    const auto account = town.gate->accounts().of(PersonId{victim});
    REQUIRE(account->notices);
    CHECK(account->notices->back().by == "security+system");
    CHECK(town.post("/api/proposals/" + id + "/confirm", security) == 404);
}

TEST_CASE(
    "a second factor is cleared by two: a security administrator's by somebody who may appoint, a system "
    "administrator's on the security administrator's word")
{
    Town town;
    const auto system = town.come_in(system_administrator), security = town.come_in(security_administrator),
               work = town.come_in(work_secretary);
    const auto proposed = [&](const District::Came& by, const char* person) {
        const int status = town.post("/api/proposals", by,
                                     std::string{R"({"what":"clear_second_factor","person":")"} + person + "\"}");
        return status == 200 ? town.member_of(town.last, "id") : std::to_string(status);
    };
    const auto confirmed = [&](const std::string& id, const District::Came& by) {
        return town.post("/api/proposals/" + id + "/confirm", by);
    };
    for (const char* person : {"m3", "m4", "m13"}) {
        REQUIRE(town.gate->accounts().open(*id_from<PersonId>(person), {}, {}));
        town.gate->accounts().change(*id_from<PersonId>(person), [](access::AccountRow& row) {
            row.secret = "00";
            return true;
        });
    }
    const auto has = [&](std::uint32_t person) { return !town.gate->accounts().of(PersonId{person})->secret.empty(); };
    const std::string without = proposed(system, "m5");  // nobody has opened an account for m5
    CHECK(confirmed(without, security) == 409);
    CHECK(confirmed(without, security) == 409);  // what failed has not used the proposal up
    CHECK(town.post("/api/proposals/" + without + "/withdraw", system) == 200);
    CHECK(proposed(system, "m3") == "422");  // one's own account
    CHECK(proposed(security, "m4") == "404");
    CHECK(proposed(work, "m4") == "404");
    std::string id = proposed(system, "m4");
    CHECK(confirmed(id, system) >= 400);
    CHECK(confirmed(id, work) >= 400);
    CHECK(has(4));
    CHECK(confirmed(id, security) == 200);
    CHECK_FALSE(has(4));
    id = proposed(system, "m13");
    CHECK(confirmed(id, security) >= 400);
    CHECK(confirmed(id, work) == 200);
    CHECK_FALSE(has(13));
    id = proposed(security, "m3");
    CHECK(confirmed(id, system) >= 400);
    CHECK(confirmed(id, work) == 200);
    CHECK_FALSE(has(3));
}

TEST_CASE(
    "branches are left out of the second factor by the security administrator and somebody who may appoint, and by "
    "nobody alone")
{
    Town town;
    const auto security = town.come_in(security_administrator), work = town.come_in(work_secretary);
    const std::string wish = R"({"what":"branches_without_factor"})";
    for (const std::uint32_t person : {work_secretary, system_administrator, unit_a.secretary})
        CHECK(town.post("/api/proposals", town.come_in(person), wish) == 404);
    REQUIRE(town.post("/api/proposals", security, wish) == 200);
    const std::string id = town.member_of(town.last, "id");
    CHECK(town.post("/api/proposals/" + id + "/confirm", security) >= 400);
    CHECK_FALSE(town.gate->branches_left_out());
    REQUIRE(town.post("/api/proposals/" + id + "/confirm", work) == 200);
    CHECK(town.gate->branches_left_out());
}
