// The hashes of the ledger: SHA-256, and RFC 6962 section 2.1 hashes of leaves and of nodes. A leaf
// and a node can never be taken for each other, for their first byte differs.
#pragma once

#include <cstddef>
#include <stdexcept>

#include "base/bytes.h"

namespace jinze::ledger {

// The most bytes a leaf may have. What is larger is several acts, or a document referred to by its
// hash.
inline constexpr std::size_t longest_leaf = 4096;

// The root of the tree without leaves: SHA-256 of nothing.
inline constexpr Digest empty_root = {0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4,
                                      0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b,
                                      0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55};

struct LeafRefused : std::length_error {
    using std::length_error::length_error;
};

// Throws LeafRefused unless the leaf has 1 to longest_leaf bytes.
void check_leaf(View leaf);

Digest sha256(View bytes);
Digest leaf_hash(View leaf);                                // SHA-256(0x00 || leaf), any length
Digest node_hash(const Digest& left, const Digest& right);  // SHA-256(0x01 || left || right)

}  // namespace jinze::ledger
