// The receipt of an accepted command: the leaves it wrote, and the proof that they are in the ledger. With the leaves
// it can be checked without any other data, and it cannot be revoked.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "storage/ledger/proof.h"

namespace jinze::ledger {

struct Receipt {
    std::uint64_t first = 0;  // the first and the last leaf, from 0
    std::uint64_t last = 0;
    std::uint64_t size = 0;  // of the tree of the proofs; greater than `last`
    Digest root = empty_root;
    std::vector<Proof> proofs;  // one per leaf, in order

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

// Whether the leaves with these hashes are leaves first..last of the tree with the receipt's root. Never throws,
// whatever the receipt contains.
bool verify(const Receipt& receipt, std::span<const Digest> leaf_hashes);

}  // namespace jinze::ledger
