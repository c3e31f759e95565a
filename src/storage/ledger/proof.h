// Verifies proofs that a leaf is in a tree and that a tree is a prefix of a larger one (RFC 6962 sections 2.1.1 and
// 2.1.2). Verification never throws: an invalid proof is false.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "storage/ledger/hash.h"

namespace jinze::ledger {

using Proof = std::vector<Digest>;  // from the leaf up; at most 64 hashes (65 for consistency)

// The leaf with this hash has index `index` (from 0) in the tree of `size` leaves with this root. Size and root must
// come from the same head: some proofs are valid for one root under several sizes (RFC 6962 does not hash sizes).
bool verify_inclusion(const Digest& leaf_hash, std::uint64_t index, std::uint64_t size, std::span<const Digest> proof,
                      const Digest& root);

// The tree of `old_size` leaves is a prefix of the tree of `new_size` leaves. Equal sizes need equal roots and an empty
// proof. From the empty tree nothing can be proved: false.
bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, std::span<const Digest> proof,
                        const Digest& old_root, const Digest& new_root);

// The same for external input: a hash that is not 32 bytes long proves nothing.
bool verify_inclusion(View leaf_hash, std::uint64_t index, std::uint64_t size, std::span<const View> proof, View root);
bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, std::span<const View> proof, View old_root,
                        View new_root);

}  // namespace jinze::ledger
