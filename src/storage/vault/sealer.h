// The Sealer encrypts text into rows of the vault and decrypts them. Rows can be checked without one.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/sealed.h"
#include "storage/vault/key.h"
#include "storage/vault/row.h"

namespace jinze::vault {

inline constexpr std::size_t longest_text = std::size_t{1} << 20;  // bytes

struct SealedText {
    Row row;            // for the vault
    Digest commitment;  // for the leaf

    Sealed in_leaf() const { return {row.id, commitment}; }
};

class Sealer {
public:
    Sealer(const MasterKey& master, Entropy entropy);

    // Two seals of the same text have nothing in common: record key, salt and nonces are new each time. Throws
    // std::length_error if the text is longer than longest_text. One thread at a time, as Entropy.
    SealedText seal(SealedId id, std::string_view text);

    // Thread-safe. The leaf's commitment is checked by check_without_key.
    std::expected<std::string, Failure> open(const Row& row) const;

private:
    Key wrapping_key_;
    Entropy entropy_;
};

}  // namespace jinze::vault
