// The ledger's hashes: SHA-256, and the leaf and node hashes of RFC 6962 section 2.1. Leaves and nodes cannot be
// confused, since their first bytes differ.
#pragma once

#include <cstddef>
#include <stdexcept>

#include "base/bytes.h"

namespace jinze::ledger {

// The maximum size of a leaf in bytes. Larger content is split into several acts, or stored as a document referred to
// by its hash.
inline constexpr std::size_t longest_leaf = 4096;

// The root of the empty tree: SHA-256 of no bytes.
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
