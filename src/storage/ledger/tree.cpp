#include "storage/ledger/tree.h"

#include <algorithm>
#include <bit>

#include "base/ensure.h"

namespace jinze::ledger {
namespace {

// The largest power of two less than n, for n > 1: where RFC 6962 splits a tree.
std::uint64_t split(std::uint64_t n) { return std::bit_floor(n - 1); }

}  // namespace

void Tree::append(const Digest& leaf_hash)
{
    leaves_.push_back(leaf_hash);
    ++size_;
    // For every perfect subtree of four leaves or more that this leaf completes.
    for (unsigned level = 2; size_ % (std::uint64_t{1} << level) == 0; ++level) {
        const std::uint64_t number = (size_ >> level) - 1;
        if (nodes_.size() < level - 1) nodes_.emplace_back();
        nodes_[level - 2].push_back(node_hash(node(level - 1, 2 * number), node(level - 1, 2 * number + 1)));
    }
}

const Digest& Tree::leaf(std::uint64_t index) const
{
    ensure(index < size_);
    return leaves_[index];
}

Digest Tree::node(unsigned level, std::uint64_t number) const
{
    if (level == 0) return leaves_[number];
    if (level == 1) return node_hash(leaves_[2 * number], leaves_[2 * number + 1]);
    return nodes_[level - 2][number];
}

Digest Tree::range(std::uint64_t from, std::uint64_t to) const
{
    const std::uint64_t width = to - from;
    if (std::has_single_bit(width)) {
        const auto level = static_cast<unsigned>(std::countr_zero(width));
        return node(level, from >> level);
    }
    const std::uint64_t middle = from + split(width);
    return node_hash(range(from, middle), range(middle, to));
}

Digest Tree::root(std::uint64_t size) const
{
    ensure(size <= size_);
    return size == 0 ? empty_root : range(0, size);
}

Frontier Tree::frontier() const
{
    std::vector<Digest> peaks;
    std::uint64_t from = 0;
    for (std::uint64_t rest = size_; rest != 0;) {
        const std::uint64_t width = std::bit_floor(rest);
        peaks.push_back(range(from, from + width));
        from += width;
        rest -= width;
    }
    return Frontier{size_, std::move(peaks)};
}

// RFC 6962 section 2.1.1, from the root down; the proof runs from the leaf up.
Proof Tree::inclusion(std::uint64_t index, std::uint64_t size) const
{
    ensure(index < size && size <= size_);
    Proof proof;
    for (std::uint64_t from = 0, to = size; to - from > 1;) {
        const std::uint64_t middle = from + split(to - from);
        if (index < middle) {
            proof.push_back(range(middle, to));
            to = middle;
        } else {
            proof.push_back(range(from, middle));
            from = middle;
        }
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

// RFC 6962 section 2.1.2, likewise.
Proof Tree::consistency(std::uint64_t old_size, std::uint64_t new_size) const
{
    ensure(old_size <= new_size && new_size <= size_);
    Proof proof;
    if (old_size == 0 || old_size == new_size) return proof;
    std::uint64_t from = 0, to = new_size;
    while (to != old_size) {
        const std::uint64_t middle = from + split(to - from);
        if (old_size <= middle) {
            proof.push_back(range(middle, to));
            to = middle;
        } else {
            proof.push_back(range(from, middle));
            from = middle;
        }
    }
    if (from != 0) proof.push_back(range(from, to));  // otherwise it is the old root, which the verifier has
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Receipt Tree::receipt(std::uint64_t first, std::uint64_t last, std::uint64_t size) const
{
    ensure(first <= last && last < size);
    Receipt receipt{.first = first, .last = last, .size = size, .root = root(size), .proofs = {}};
    for (std::uint64_t index = first; index <= last; ++index) receipt.proofs.push_back(inclusion(index, size));
    return receipt;
}

}  // namespace jinze::ledger
