// The receipt of an accepted command: which leaves it wrote, and the proof that they are in the
// ledger. Whoever holds it and the leaves needs nothing else to check it, and nobody can take it
// back.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "storage/ledger/proof.h"

namespace jinze::ledger {

struct Receipt {
    std::uint64_t first = 0;  // the first and the last leaf, counted from 0
    std::uint64_t last = 0;
    std::uint64_t size = 0;  // of the tree the proofs belong to; more than `last`
    Digest root = empty_root;
    std::vector<Proof> proofs;  // one a leaf, in order

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

// True if the leaves with these hashes are the leaves first..last of the tree with the receipt's
// root. Never throws, whatever the numbers in the receipt.
bool verify(const Receipt& receipt, std::span<const Digest> leaf_hashes);

}  // namespace jinze::ledger
