#include "app/access/provider.h"

#include "app/access/doors_test.h"
#include "app/access/signer_test.h"
#include "storage/ledger/hash.h"

using namespace jinze;
using namespace jinze::access;
using namespace jinze::access::test;

namespace {

std::string part(const std::string& address, const std::string& name)
{
    const auto at = address.find(name + "=");
    REQUIRE(at != address.npos);
    const auto from = at + name.size() + 1;
    return address.substr(from, address.find('&', from) - from);
}

// A conforming identity provider: a code is redeemed once, with the secret and the verifier.
struct Fake {
    std::optional<std::string> operator()(const Asking& asking)
    {
        ++calls;
        if (away) return {};
        if (asking.address == issuer + "/.well-known/openid-configuration")
            return R"({"issuer":")" + issuer +
                   R"(","authorization_endpoint":"https://id.example/go","token_endpoint":"https://id.example/token","jwks_uri":"https://id.example/keys"})";
        if (asking.address == "https://id.example/keys") return signer.keys();
        if (asking.address != "https://id.example/token" || asking.user != "jinze" || asking.password != "between-us")
            return {};
        for (const auto& [name, value] : asking.form)
            if (name == "code_verifier" && to_base64url(ledger::sha256(view_of(value))) != challenge) return {};
        const auto now = std::to_string(std::chrono::floor<std::chrono::seconds>(clock).time_since_epoch().count());
        const std::string body = R"({"iss":")" + issuer + R"(","aud":"jinze","sub":"u-7","nonce":")" + nonce +
                                 R"(","iat":)" + now + R"(,"exp":)" + now + R"(,"preferred_username":"zhou.min"})";
        return R"({"access_token":"x","token_type":"Bearer","id_token":")" +
               signer.token(R"({"alg":"RS256","kid":"k1"})", body) + "\"}";
    }
    // The browser goes to the provider and comes back with a code.
    void sees(const std::string& address)
    {
        challenge = part(address, "code_challenge");
        nonce = part(address, "nonce");
    }

    const std::string issuer = "https://id.example";
    Signer signer;
    std::string challenge, nonce;
    Instant clock{};
    bool away = false;
    int calls = 0;
};

}  // namespace

TEST_CASE("the way to the provider and back: state, nonce and verifier belong to one browser and are used once")
{
    access::test::District d;
    journal::SealedKeyValueStore drawer{d.house.journal->drawer(), test_key(), vault::system_entropy()};
    Fake fake;
    fake.clock = d.now;
    const auto clock = [&d] { return d.now; };
    Provider here{drawer, clock, std::ref(fake)}, other_server{drawer, clock, std::ref(fake)};
    CHECK(here.begin("https://jinze.example/api/provider/return").error().why == Denied::Why::unfit);
    here.set({"https://id.example", "jinze", "between-us", "统一身份认证", "preferred_username", true});

    auto begun = here.begin("https://jinze.example/api/provider/return");
    REQUIRE(begun);
    CHECK(part(begun->address, "redirect_uri") == "https%3A%2F%2Fjinze.example%2Fapi%2Fprovider%2Freturn");
    CHECK(part(begun->address, "code_challenge_method") == "S256");
    fake.sees(begun->address);
    CHECK_FALSE(here.finish("code", begun->state, ""));
    CHECK_FALSE(here.finish("code", begun->state, std::string(64, 'a')));
    CHECK_FALSE(here.finish("code", std::string(64, 'a'), std::string(64, 'a')));
    const auto vouched = other_server.finish("code", begun->state, begun->state);
    REQUIRE(vouched);
    CHECK(vouched->subject == "u-7");
    CHECK(vouched->by_claim == "zhou.min");
    CHECK(vouched->two_factors);
    CHECK_FALSE(here.finish("code", begun->state, begun->state));

    begun = here.begin("https://jinze.example/api/provider/return");
    fake.sees(begun->address);
    d.now += std::chrono::minutes{11};
    CHECK_FALSE(here.finish("code", begun->state, begun->state));

    begun = here.begin("https://jinze.example/api/provider/return");
    fake.sees(begun->address);
    fake.challenge = "another";
    CHECK_FALSE(here.finish("code", begun->state, begun->state));
}

TEST_CASE("a provider that is away is not called by every stranger's click")
{
    access::test::District d;
    journal::SealedKeyValueStore drawer{d.house.journal->drawer(), test_key(), vault::system_entropy()};
    Fake fake;
    fake.away = true;
    Provider provider{drawer, [&d] { return d.now; }, std::ref(fake)};
    provider.set({"https://id.example", "jinze", "between-us", "统一身份认证", "", false});
    for (int i = 0; i < 50; ++i) CHECK(provider.begin("https://jinze.example/r").error().why == Denied::Why::slow_down);
    CHECK(fake.calls == 1);
    fake.away = false;
    d.now += std::chrono::seconds{11};
    for (int i = 0; i < 50; ++i) CHECK(provider.begin("https://jinze.example/r"));
    CHECK(fake.calls == 2);
}

TEST_CASE("who is vouched for comes in by the link or by the name, staff only where the provider asks for two factors")
{
    access::test::District d;
    Gate& gate = d.house.gate;
    d.house.opened(member, "zhou.min");
    d.house.opened(work_secretary);
    REQUIRE(gate.accounts().link(work_secretary, {"https://id.example", "u-1"}, {}));
    CHECK(gate.accounts().link(member, {"https://id.example", "u-1"}, {}).error().why == Denied::Why::unfit);
    CHECK(gate.enter_vouched("https://id.example", "u-7", "zhou.min", false, {})->session.person == member);
    CHECK(gate.enter_vouched("https://id.example", "u-7", "", false, {}).error().why == Denied::Why::closed);
    CHECK(gate.enter_vouched("https://other.example", "u-1", "", true, {}).error().why == Denied::Why::closed);
    CHECK(gate.enter_vouched("https://id.example", "u-1", "", false, {}).error().why == Denied::Why::closed);
    const auto in = gate.enter_vouched("https://id.example", "u-1", "", true, {});
    REQUIRE(in);
    CHECK_FALSE(in->session.must_change_password);
    CHECK_FALSE(in->session.must_set_second_factor);
    REQUIRE(gate.accounts().close(member, {}));
    CHECK(gate.enter_vouched("https://id.example", "u-7", "zhou.min", true, {}).error().why == Denied::Why::closed);
}
