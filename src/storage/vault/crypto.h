// The cryptographic primitives of the vault: SHA-256, HMAC-SHA-256, HKDF (RFC 5869) and AES-256-GCM (NIST SP 800-38D).
// All throw std::runtime_error if the library fails.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>

#include "base/bytes.h"

namespace jinze::vault {

inline constexpr std::size_t key_size = 32;
inline constexpr std::size_t nonce_size = 12;
inline constexpr std::size_t tag_size = 16;

Digest sha256(std::initializer_list<View> parts);  // of the concatenated parts
Digest hmac_sha256(View key, View message);
Bytes hkdf_sha256(View secret, View salt, View info,
                  std::size_t size);  // size <= 255 * 32 (ensure)

// Returns ciphertext || tag. The key has 32 bytes and the nonce 12 (ensure). Never reuse a nonce.
Bytes gcm_seal(View key, View nonce, View bound, View plaintext);

// Nothing if the tag is wrong, or key, nonce or `sealed` (ciphertext || tag) have invalid lengths.
std::optional<Bytes> gcm_open(View key, View nonce, View bound, View sealed);

// Constant-time comparison of two digests.
bool same(const Digest& a, const Digest& b);

// Overwrites secret data in memory.
void wipe(std::span<std::uint8_t> secret);

// Random bytes of the operating system, through OpenSSL. Throws on failure.
Entropy system_entropy();

}  // namespace jinze::vault
