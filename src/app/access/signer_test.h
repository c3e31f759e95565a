// For tests: a provider's key. It signs tokens, and says its public half.
#pragma once

#include <doctest/doctest.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>

#include "app/access/token.h"

namespace jinze::access::test {

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

}  // namespace jinze::access::test
