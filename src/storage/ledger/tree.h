// The Merkle tree of the ledger (RFC 6962), in memory so that any proof is available at once. About 50 bytes per leaf:
// all leaf hashes and all nodes except the level just above the leaves, which costs one hash to compute.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "storage/ledger/frontier.h"
#include "storage/ledger/proof.h"
#include "storage/ledger/receipt.h"

namespace jinze::ledger {

// Indexes start at 0. An index or size beyond the tree is a bug (ensure): compare external numbers with size() first.
class Tree {
public:
    Tree() = default;

    void append(const Digest& leaf_hash);  // one node hash on average

    std::uint64_t size() const { return size_; }
    const Digest& leaf(std::uint64_t index) const;
    Digest root() const { return root(size_); }
    Digest root(std::uint64_t size) const;  // of the first `size` leaves
    Head head() const { return {size_, root()}; }
    Frontier frontier() const;

    Proof inclusion(std::uint64_t index, std::uint64_t size) const;  // index < size
    Proof consistency(std::uint64_t old_size,
                      std::uint64_t new_size) const;  // old 0 or equal: empty

    // For leaves first..last of the tree of `size` leaves. verify(Receipt, ...) accepts it.
    Receipt receipt(std::uint64_t first, std::uint64_t last, std::uint64_t size) const;

private:
    Digest node(unsigned level, std::uint64_t number) const;  // the root of a perfect subtree
    Digest range(std::uint64_t from, std::uint64_t to) const;

    std::uint64_t size_ = 0;
    std::deque<Digest> leaves_;
    std::vector<std::deque<Digest>> nodes_;  // nodes_[i] is level i + 2
};

}  // namespace jinze::ledger
