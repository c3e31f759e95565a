// For tests: an identity provider's key. It signs tokens and exports its public half.
#pragma once

#include <doctest/doctest.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

#include "app/access/token.h"
#include "base/handle.h"

namespace jinze::access::test {

class Signer {
public:
    explicit Signer(unsigned bits = 2048) : bytes_{bits / 8}, key_{EVP_RSA_gen(bits)} { REQUIRE(key_); }

    std::string token(const std::string& head, const std::string& body) const
    {
        const std::string text = to_base64url(view_of(head)) + '.' + to_base64url(view_of(body));
        const Handle<EVP_MD_CTX, EVP_MD_CTX_free> context{EVP_MD_CTX_new()};
        Bytes signature(bytes_);
        std::size_t size = signature.size();
        REQUIRE(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
        REQUIRE(EVP_DigestSign(context.get(), signature.data(), &size, view_of(text).data(), text.size()) == 1);
        signature.resize(size);
        return text + '.' + to_base64url(signature);
    }
    std::string keys(const std::string& id = "k1") const { return R"({"keys":[)" + key(id) + "]}"; }
    // One key of a set. The id may be empty.
    std::string key(const std::string& id, const std::string& use = "sig", const std::string& alg = "RS256") const
    {
        return R"({"kty":"RSA","use":")" + use + R"(","alg":")" + alg + '"' +
               (id.empty() ? "" : R"(,"kid":")" + id + '"') + R"(,"n":")" + number(OSSL_PKEY_PARAM_RSA_N) +
               R"(","e":")" + number(OSSL_PKEY_PARAM_RSA_E) + R"("})";
    }
    // A token forged with the public key alone: HMAC keyed with its PEM.
    std::string token_by_hmac(const std::string& head, const std::string& body) const
    {
        const Handle<BIO, BIO_free_all> pem{BIO_new(BIO_s_mem())};
        REQUIRE(PEM_write_bio_PUBKEY(pem.get(), key_.get()) == 1);
        char* text = nullptr;
        const auto length = BIO_get_mem_data(pem.get(), &text);
        const std::string said = to_base64url(view_of(head)) + '.' + to_base64url(view_of(body));
        Bytes mac(32);
        unsigned size = 32;
        REQUIRE(
            HMAC(EVP_sha256(), text, static_cast<int>(length), view_of(said).data(), said.size(), mac.data(), &size));
        return said + '.' + to_base64url(mac);
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
    std::size_t bytes_;
    Handle<EVP_PKEY, EVP_PKEY_free> key_;
};

}  // namespace jinze::access::test
