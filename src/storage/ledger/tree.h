// The Merkle tree of the ledger (RFC 6962), held in memory so that every proof can be given at
// once. About 50 bytes a leaf: each leaf hash and every node but those just above the leaves, which
// are one hash away.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "storage/ledger/frontier.h"
#include "storage/ledger/proof.h"
#include "storage/ledger/receipt.h"

namespace jinze::ledger {

// Indexes count from 0. Asking about leaves or sizes the tree has not reached is our mistake
// (ensure): whoever takes numbers from outside compares them with size() first.
class Tree {
public:
    Tree() = default;

    void append(const Digest& leaf_hash);  // about one hash of a node, on average

    std::uint64_t size() const { return size_; }
    const Digest& leaf(std::uint64_t index) const;
    Digest root() const { return root(size_); }
    Digest root(std::uint64_t size) const;  // of the first `size` leaves
    Head head() const { return {size_, root()}; }
    Frontier frontier() const;

    Proof inclusion(std::uint64_t index, std::uint64_t size) const;  // index < size
    Proof consistency(std::uint64_t old_size,
                      std::uint64_t new_size) const;  // old 0 or equal: empty

    // For leaves first..last in the tree of `size` leaves: what verify(Receipt, ...) accepts.
    Receipt receipt(std::uint64_t first, std::uint64_t last, std::uint64_t size) const;

private:
    Digest node(unsigned level, std::uint64_t number) const;  // the root of a perfect subtree
    Digest range(std::uint64_t from, std::uint64_t to) const;

    std::uint64_t size_ = 0;
    std::deque<Digest> leaves_;
    std::vector<std::deque<Digest>> nodes_;  // nodes_[i] is level i + 2
};

}  // namespace jinze::ledger
