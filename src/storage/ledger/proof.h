// Proofs that a leaf is in a tree, and that a tree is the beginning of a larger one (RFC 6962
// sections 2.1.1 and 2.1.2), and how anybody checks them. Checking never throws: what does not fit
// is false.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "storage/ledger/hash.h"

namespace jinze::ledger {

using Proof = std::vector<Digest>;  // from the leaf upwards; at most 64 hashes (65 for consistency)

// The leaf with this hash is number `index` (from 0) of the tree of `size` leaves with this root.
// Size and root must come together from one head: some proofs fit one root under several sizes (RFC
// 6962 hashes no sizes).
bool verify_inclusion(const Digest& leaf_hash, std::uint64_t index, std::uint64_t size, std::span<const Digest> proof,
                      const Digest& root);

// The tree of `old_size` leaves is the beginning of the tree of `new_size` leaves. Sizes that are
// equal need equal roots and an empty proof; from the empty tree to another nothing can be proved:
// false.
bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, std::span<const Digest> proof,
                        const Digest& old_root, const Digest& new_root);

// The same for what came from outside: a hash that has not exactly 32 bytes proves nothing.
bool verify_inclusion(View leaf_hash, std::uint64_t index, std::uint64_t size, std::span<const View> proof, View root);
bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, std::span<const View> proof, View old_root,
                        View new_root);

}  // namespace jinze::ledger
