#include "app/access/token.h"

#include "app/access/signer_test.h"

using namespace jinze;
using namespace jinze::access;
using jinze::access::test::Signer;

namespace {

const std::string head = R"({"alg":"RS256","kid":"k1"})";
const Instant now{std::chrono::seconds{1'800'000'000}};
const Wanted wanted{"https://id.example", "jinze", "n-1", "preferred_username", now};

std::string body(const std::string& issuer = R"("https://id.example")", const std::string& audience = R"("jinze")",
                 const std::string& nonce = R"("n-1")", const std::string& expires = "1800000300",
                 const std::string& issued = "1799999990", const std::string& more = "")
{
    return R"({"iss":)" + issuer + R"(,"aud":)" + audience + R"(,"nonce":)" + nonce + R"(,"exp":)" + expires + R"(,"iat":)" + issued +
           R"(,"sub":"u-7","preferred_username":"zhou.min","amr":["pwd","otp"])" + more + "}";
}

}  // namespace

TEST_CASE("an ID token that the provider signed for us, now, for this sign-in, is believed")
{
    const Signer provider;
    const auto claims = claims_from(provider.token(head, body()), provider.keys(), wanted);
    REQUIRE(claims);
    CHECK(claims->subject == "u-7");
    CHECK(claims->by_claim == "zhou.min");
    CHECK(claims->means == std::vector<std::string>{"pwd", "otp"});
    CHECK(claims_from(provider.token(head, body(R"("https://id.example")", R"(["jinze"])")), provider.keys(), wanted));
}

TEST_CASE("any other token is not: of another issuer, for another, of another sign-in, too old, not yet, unsigned, altered")
{
    const Signer provider, stranger;
    const auto refused = [&](const std::string& token) { return !claims_from(token, provider.keys(), wanted).has_value(); };
    CHECK(refused(provider.token(head, body(R"("https://other.example")"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("other")"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"(["jinze","other"])"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-2")"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-1")", "1799999900"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-1")", "1800000300", "1800000100"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-1")", "1800000300", "1799999990", R"(,"azp":"other")"))));
    CHECK(refused(stranger.token(head, body())));
    CHECK(refused(provider.token(R"({"alg":"none"})", body())));
    CHECK(refused(provider.token(R"({"alg":"HS256","kid":"k1"})", body())));
    CHECK(refused(provider.token(R"({"alg":"RS256","kid":"k2"})", body())));
    CHECK(refused(provider.token(R"({"alg":"RS256","kid":"k1","crit":["exp"]})", body())));
    const std::string token = provider.token(head, body());
    CHECK(refused(token.substr(0, token.rfind('.') + 1)));
    CHECK(refused(token + "." + token));
    CHECK(refused(""));
    for (std::size_t i = 0; i < token.size(); i += 7) {
        std::string altered = token;
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        if (altered != token) CHECK(refused(altered));
    }
}

TEST_CASE("base64url has no padding and its own two letters")
{
    CHECK(to_base64url(view_of("\xfb\xff")) == "-_8");
    CHECK(from_base64url("-_8") == Bytes{0xfb, 0xff});
    CHECK_FALSE(from_base64url("+/8="));
}
