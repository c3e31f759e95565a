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
    return R"({"iss":)" + issuer + R"(,"aud":)" + audience + R"(,"nonce":)" + nonce + R"(,"exp":)" + expires +
           R"(,"iat":)" + issued + R"(,"sub":"u-7","preferred_username":"zhou.min","amr":["pwd","otp"])" + more + "}";
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

TEST_CASE(
    "any other token is not: of another issuer, for another, of another sign-in, too old, not yet, unsigned, altered")
{
    const Signer provider, stranger;
    const auto refused = [&](const std::string& token) {
        return !claims_from(token, provider.keys(), wanted).has_value();
    };
    CHECK(refused(provider.token(head, body(R"("https://other.example")"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("other")"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"(["jinze","other"])"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-2")"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-1")", "1799999900"))));
    CHECK(refused(
        provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-1")", "1800000300", "1800000100"))));
    CHECK(refused(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-1")", "1800000300",
                                            "1799999990", R"(,"azp":"other")"))));
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

TEST_CASE("a token made with the public key alone is refused: HMAC is not asked for and not taken")
{
    const Signer provider;
    for (const char* alg : {"HS256", "RS256"}) {
        const std::string claimed = R"({"alg":")" + std::string{alg} + R"(","kid":"k1"})";
        CHECK_FALSE(claims_from(provider.token_by_hmac(claimed, body()), provider.keys(), wanted));
    }
}

TEST_CASE(
    "keys change: the new one is believed under its id, the old one is not once it has gone; of keys without an id any "
    "may have signed")
{
    const Signer old, next;
    const auto set = [](const std::string& keys) { return R"({"keys":[)" + keys + "]}"; };
    const auto believed = [&](const std::string& token, const std::string& keys) {
        return claims_from(token, set(keys), wanted).has_value();
    };
    const std::string by_old = old.token(head, body()), by_next = next.token(R"({"alg":"RS256","kid":"k2"})", body());
    CHECK(believed(by_next, old.key("k1") + "," + next.key("k2")));
    CHECK(believed(by_old, old.key("k1") + "," + next.key("k2")));
    CHECK_FALSE(believed(by_old, next.key("k2")));
    CHECK(believed(next.token(R"({"alg":"RS256"})", body()), old.key("") + "," + next.key("")));
}

TEST_CASE(
    "a key for another use, for another method, or too short is not believed; nor is a set that is none, nor a token "
    "without end")
{
    const Signer provider, small{1024};
    const auto believed = [&](const std::string& token, const std::string& keys) {
        return claims_from(token, keys, wanted).has_value();
    };
    const std::string token = provider.token(head, body());
    CHECK_FALSE(believed(token, R"({"keys":[)" + provider.key("k1", "enc") + "]}"));
    CHECK_FALSE(believed(token, R"({"keys":[)" + provider.key("k1", "sig", "RS512") + "]}"));
    CHECK_FALSE(believed(small.token(head, body()), small.keys()));
    for (const char* keys : {"", "[]", "{}", R"({"keys":{}})", R"({"keys":[7]})"}) CHECK_FALSE(believed(token, keys));
    CHECK_FALSE(believed(provider.token(head, body(R"("https://id.example")", R"("jinze")", R"("n-1")", "1800000300",
                                                   "1799999990", R"(,"more":")" + std::string(16384, 'x') + '"')),
                         provider.keys()));
}

TEST_CASE("a claim that is missing, of another type, at the end of its range, or written twice is no claim")
{
    const Signer provider;
    const auto believed = [&](const std::string& claims) {
        return claims_from(provider.token(head, claims), provider.keys(), wanted).has_value();
    };
    const std::string whole = body();
    REQUIRE(believed(whole));
    for (const char* name : {"iss", "aud", "nonce", "exp", "iat", "sub"}) {
        std::string without = whole, other = whole;
        const auto at = without.find('"' + std::string{name} + "\":");
        without.replace(at + 1, std::string{name}.size(), "x" + std::string{name}.substr(1));
        CHECK_FALSE_MESSAGE(believed(without), name);
        const auto from = other.find(':', other.find('"' + std::string{name} + "\":")) + 1;
        other.replace(from, other.find(',', from) - from, "true");
        CHECK_FALSE_MESSAGE(believed(other), name);
        CHECK_FALSE_MESSAGE(believed(whole.substr(0, whole.size() - 1) + ",\"" + name + "\":\"again\"}"), name);
    }
    const auto until = [](const char* expires, const char* issued) {
        return body(R"("https://id.example")", R"("jinze")", R"("n-1")", expires, issued);
    };
    CHECK(believed(until("9223372036854775807", "1799999990")));
    CHECK_FALSE(believed(until("1800000300", "9223372036854775807")));
    CHECK_FALSE(believed(until("-9223372036854775808", "1799999990")));
    CHECK(believed(body(R"("https://id.example")", R"(["jinze","other"])", R"("n-1")", "1800000300", "1799999990",
                        R"(,"azp":"jinze")")));
}

TEST_CASE("base64url has no padding and its own two letters")
{
    CHECK(to_base64url(view_of("\xfb\xff")) == "-_8");
    CHECK(from_base64url("-_8") == Bytes{0xfb, 0xff});
    CHECK_FALSE(from_base64url("+/8="));
}
