// The frontier: the minimum needed to append to a tree and compute its root. One hash for each 1 bit of the size, so at
// most 64.
#pragma once

#include <cstdint>
#include <vector>

#include "storage/ledger/hash.h"

namespace jinze::ledger {

// The size of a ledger and its root at that size. Equal heads mean equal leaves.
struct Head {
    std::uint64_t size = 0;
    Digest root = empty_root;

    friend bool operator==(const Head&, const Head&) = default;
};

class Frontier {
public:
    Frontier() = default;
    // `peaks` are the roots of the perfect subtrees, largest first: one for each 1 bit of `size`.
    Frontier(std::uint64_t size, std::vector<Digest> peaks);

    void append(const Digest& leaf_hash);

    std::uint64_t size() const { return size_; }
    Digest root() const;  // RFC 6962 section 2.1; about log2(size) hashes
    Head head() const { return {size_, root()}; }

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> peaks_;
};

}  // namespace jinze::ledger
