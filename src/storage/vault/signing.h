// Ed25519 signatures (RFC 8032) of data that leaves the machine. Anyone with the public key can verify them; no secret
// is needed.
#pragma once

#include "storage/vault/key.h"

namespace jinze::vault {

using Signature = std::array<std::uint8_t, 64>;
using PublicKey = std::array<std::uint8_t, 32>;

Signature sign(const Key& seed, View message);
PublicKey public_key_of(const Key& seed);
bool is_signed_by(const PublicKey& signer, View message, const Signature& signature);

}  // namespace jinze::vault
