#include "storage/vault/crypto.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/ensure.h"
#include "base/handle.h"

namespace jinze::vault {
namespace {

void must(bool succeeded)
{
    if (!succeeded) throw std::runtime_error{"the cryptographic library failed"};
}

// Each algorithm is fetched once per program; each thread keeps its own contexts.
const EVP_MD* digest_algorithm()
{
    static const Handle<EVP_MD, EVP_MD_free> fetched{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    must(fetched != nullptr);
    return fetched.get();
}

EVP_MAC* mac_algorithm()
{
    static const Handle<EVP_MAC, EVP_MAC_free> fetched{EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    must(fetched != nullptr);
    return fetched.get();
}

const EVP_CIPHER* cipher_algorithm()
{
    static const Handle<EVP_CIPHER, EVP_CIPHER_free> fetched{EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr)};
    must(fetched != nullptr);
    return fetched.get();
}

// A cipher context of this thread. Clears its key afterwards.
class CipherContext {
public:
    CipherContext()
    {
        thread_local const Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> kept{EVP_CIPHER_CTX_new()};
        must(kept != nullptr);
        context_ = kept.get();
    }
    CipherContext(const CipherContext&) = delete;
    CipherContext& operator=(const CipherContext&) = delete;
    ~CipherContext() { EVP_CIPHER_CTX_reset(context_); }

    EVP_CIPHER_CTX* get() const { return context_; }

private:
    EVP_CIPHER_CTX* context_;
};

int length_of(View bytes)
{
    ensure(bytes.size() < (std::size_t{1} << 30));  // the library takes int lengths
    return static_cast<int>(bytes.size());
}

}  // namespace

Digest sha256(std::initializer_list<View> parts)
{
    thread_local const Handle<EVP_MD_CTX, EVP_MD_CTX_free> context{EVP_MD_CTX_new()};
    must(context && EVP_DigestInit_ex2(context.get(), digest_algorithm(), nullptr) == 1);
    for (const View part : parts) must(part.empty() || EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1);
    Digest digest;
    must(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1);
    return digest;
}

Digest hmac_sha256(View key, View message)
{
    static constexpr std::uint8_t nothing = 0;
    const Handle<EVP_MAC_CTX, EVP_MAC_CTX_free> context{EVP_MAC_CTX_new(mac_algorithm())};
    char name[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                     OSSL_PARAM_construct_end()};
    const std::uint8_t* key_bytes = key.empty() ? &nothing : key.data();  // a null key would keep the previous one
    must(context && EVP_MAC_init(context.get(), key_bytes, key.size(), parameters) == 1);
    must(message.empty() || EVP_MAC_update(context.get(), message.data(), message.size()) == 1);
    Digest mac;
    std::size_t written = 0;
    must(EVP_MAC_final(context.get(), mac.data(), &written, mac.size()) == 1 && written == mac.size());
    return mac;
}

Bytes hkdf_sha256(View secret, View salt, View info, std::size_t size)
{
    ensure(size <= 255 * sizeof(Digest));
    Digest key = hmac_sha256(salt, secret);
    Bytes output, block;
    for (std::uint8_t counter = 1; output.size() < size; ++counter) {
        block.insert(block.end(), info.begin(), info.end());
        block.push_back(counter);
        Digest next = hmac_sha256(key, block);
        wipe(block);
        block.assign(next.begin(), next.end());
        const std::size_t taken = std::min(size - output.size(), next.size());
        output.insert(output.end(), next.begin(), next.begin() + static_cast<std::ptrdiff_t>(taken));
        wipe(next);
    }
    wipe(block);
    wipe(key);
    return output;
}

Bytes gcm_seal(View key, View nonce, View bound, View plaintext)
{
    ensure(key.size() == key_size && nonce.size() == nonce_size);
    const CipherContext context;
    Bytes sealed(plaintext.size() + tag_size);
    int written = 0;
    must(EVP_EncryptInit_ex2(context.get(), cipher_algorithm(), key.data(), nonce.data(), nullptr) == 1);
    must(bound.empty() || EVP_EncryptUpdate(context.get(), nullptr, &written, bound.data(), length_of(bound)) == 1);
    must(plaintext.empty() ||
         EVP_EncryptUpdate(context.get(), sealed.data(), &written, plaintext.data(), length_of(plaintext)) == 1);
    std::uint8_t* tag = sealed.data() + plaintext.size();
    must(EVP_EncryptFinal_ex(context.get(), tag, &written) == 1 && written == 0);
    must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tag_size, tag) == 1);
    return sealed;
}

std::optional<Bytes> gcm_open(View key, View nonce, View bound, View sealed)
{
    if (key.size() != key_size || nonce.size() != nonce_size || sealed.size() < tag_size) return std::nullopt;
    const View ciphertext = sealed.first(sealed.size() - tag_size);
    std::array<std::uint8_t, tag_size> tag;
    std::copy(sealed.end() - tag_size, sealed.end(), tag.begin());

    const CipherContext context;
    Bytes plaintext(ciphertext.size());
    int written = 0;
    must(EVP_DecryptInit_ex2(context.get(), cipher_algorithm(), key.data(), nonce.data(), nullptr) == 1);
    must(bound.empty() || EVP_DecryptUpdate(context.get(), nullptr, &written, bound.data(), length_of(bound)) == 1);
    must(ciphertext.empty() ||
         EVP_DecryptUpdate(context.get(), plaintext.data(), &written, ciphertext.data(), length_of(ciphertext)) == 1);
    must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tag_size, tag.data()) == 1);
    std::uint8_t rest[tag_size];
    if (EVP_DecryptFinal_ex(context.get(), rest, &written) != 1) {
        wipe(plaintext);
        return std::nullopt;
    }
    return plaintext;
}

bool same(const Digest& a, const Digest& b) { return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0; }

void wipe(std::span<std::uint8_t> secret) { OPENSSL_cleanse(secret.data(), secret.size()); }

Entropy system_entropy()
{
    return [](std::span<std::uint8_t> bytes) { must(RAND_bytes(bytes.data(), length_of(bytes)) == 1); };
}

}  // namespace jinze::vault
