// A row of the vault: a sealed text that can be erased; and the commitment in its leaf, so that the text cannot be
// exchanged and its erasure invalidates no proof. docs/ledger-format.md has the bytes,
// docs/decisions/0002-vault-commitment.md the reasons.
#pragma once

#include <array>
#include <optional>

#include "base/id.h"
#include "storage/vault/crypto.h"

namespace jinze::vault {

// nonce (12) || AES-256-GCM of record key (32) || salt (32) || tag (16). Of fixed size, so that it can be overwritten
// in place.
inline constexpr std::size_t wrapped_size = nonce_size + 2 * key_size + tag_size;
using Wrapped = std::array<std::uint8_t, wrapped_size>;

struct Row {
    SealedId id;
    Bytes ciphertext;  // nonce (12) || ciphertext || tag (16)
    Digest inner;      // commits to the plaintext with the salt
    Wrapped wrapped;   // record key and salt, encrypted under the master key

    friend bool operator==(const Row&, const Row&) = default;
};

// Why a row fails to check or open.
enum class Failure {
    commitment_differs,  // ciphertext, inner or id are not those the leaf committed to
    key_does_not_fit,    // another master key, or the wrapped key or the id was altered
    text_altered,        // the ciphertext is not what was sealed with this record key
    inner_differs,       // the text opens, but is not the text the leaf committed to
};
std::string_view to_text(Failure failure);
std::string_view in_chinese(Failure failure);

Digest commitment_of(const Row& row);

// The check without the key file: this row is the one the leaf committed to. It does not cover the wrapped key, which
// only the key's owner can check.
std::optional<Failure> check_without_key(const Row& row, const Digest& commitment);

}  // namespace jinze::vault
