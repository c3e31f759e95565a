// Signatures (Ed25519, RFC 8032) of what leaves the machine: whoever knows the public key can check
// them, and needs no secret for it.
#pragma once

#include "storage/vault/key.h"

namespace jinze::vault {

using Signature = std::array<std::uint8_t, 64>;
using PublicKey = std::array<std::uint8_t, 32>;

Signature sign(const Key& seed, View message);
PublicKey public_key_of(const Key& seed);
bool is_signed_by(const PublicKey& signer, View message, const Signature& signature);

}  // namespace jinze::vault
