// The four primitives of the vault, and nothing of what they are used for: SHA-256, HMAC-SHA-256,
// HKDF (RFC 5869) and AES-256-GCM (NIST SP 800-38D). All throw std::runtime_error if the library
// fails.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>

#include "base/bytes.h"

namespace jinze::vault {

inline constexpr std::size_t key_size = 32;
inline constexpr std::size_t nonce_size = 12;
inline constexpr std::size_t tag_size = 16;

Digest sha256(std::initializer_list<View> parts);  // of the parts one after another
Digest hmac_sha256(View key, View message);
Bytes hkdf_sha256(View secret, View salt, View info,
                  std::size_t size);  // size <= 255 * 32 (ensure)

// Gives ciphertext || tag. The key has 32 bytes and the nonce 12 (ensure); a nonce is never used
// twice.
Bytes gcm_seal(View key, View nonce, View bound, View plaintext);

// Nothing if the tag does not fit, or key, nonce or `sealed` (ciphertext || tag) have impossible
// lengths.
std::optional<Bytes> gcm_open(View key, View nonce, View bound, View sealed);

// Comparison whose time does not depend on where two digests differ.
bool same(const Digest& a, const Digest& b);

// Overwrites what must not stay in memory.
void wipe(std::span<std::uint8_t> secret);

// Unpredictable bytes of the operating system, by way of OpenSSL. Throws if there are none.
Entropy system_entropy();

}  // namespace jinze::vault
