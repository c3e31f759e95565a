#include "access/token.h"

#include <doctest/doctest.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <functional>
#include <memory>

using namespace jinze;
using namespace jinze::access;

namespace {

// A provider's key: signs, and says its public half.
class Signer {
public:
    Signer() : key_{EVP_RSA_gen(2048), &EVP_PKEY_free} { REQUIRE(key_); }

    std::string token(const std::string& head, const std::string& body) const
    {
        const std::string text = to_base64url(view_of(head)) + '.' + to_base64url(view_of(body));
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
        Bytes signature(256);
        std::size_t size = signature.size();
        REQUIRE(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
        REQUIRE(EVP_DigestSign(context.get(), signature.data(), &size, view_of(text).data(), text.size()) == 1);
        signature.resize(size);
        return text + '.' + to_base64url(signature);
    }
    std::string keys(const std::string& id = "k1") const
    {
        return R"({"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":")" + id + R"(","n":")" + number(OSSL_PKEY_PARAM_RSA_N) +
               R"(","e":")" + number(OSSL_PKEY_PARAM_RSA_E) + R"("}]})";
    }

private:
    std::string number(const char* name) const
    {
        BIGNUM* value = nullptr;
        REQUIRE(EVP_PKEY_get_bn_param(key_.get(), name, &value) == 1);
        Bytes bytes(static_cast<std::size_t>(BN_num_bytes(value)));
        BN_bn2bin(value, bytes.data());
        BN_free(value);
        return to_base64url(bytes);
    }
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

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
