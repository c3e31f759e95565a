#include "storage/vault/signing.h"

#include <openssl/evp.h>

#include <stdexcept>

#include "base/handle.h"

namespace jinze::vault {
namespace {

using PrivateKey = Handle<EVP_PKEY, EVP_PKEY_free>;
using SigningContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;

void must_sign(bool succeeded)
{
    if (!succeeded) throw std::runtime_error{"the cryptographic library failed"};
}

PrivateKey private_key_from(const Key& seed)
{
    PrivateKey key{EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.bytes().data(), seed.bytes().size())};
    must_sign(key != nullptr);
    return key;
}

}  // namespace

Signature sign(const Key& seed, View message)
{
    const PrivateKey key = private_key_from(seed);
    const SigningContext context{EVP_MD_CTX_new()};
    Signature signature{};
    std::size_t written = signature.size();
    must_sign(context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1);
    must_sign(EVP_DigestSign(context.get(), signature.data(), &written, message.data(), message.size()) == 1 &&
              written == signature.size());
    return signature;
}

PublicKey public_key_of(const Key& seed)
{
    const PrivateKey key = private_key_from(seed);
    PublicKey found{};
    std::size_t written = found.size();
    must_sign(EVP_PKEY_get_raw_public_key(key.get(), found.data(), &written) == 1 && written == found.size());
    return found;
}

bool is_signed_by(const PublicKey& signer, View message, const Signature& signature)
{
    const PrivateKey key{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, signer.data(), signer.size())};
    if (!key) return false;  // not all 32-byte strings are valid keys
    const SigningContext context{EVP_MD_CTX_new()};
    must_sign(context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1);
    return EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace jinze::vault
