#include "storage/ledger/frontier.h"

#include <bit>

#include "base/ensure.h"

namespace jinze::ledger {

Frontier::Frontier(std::uint64_t size, std::vector<Digest> peaks) : size_{size}, peaks_{std::move(peaks)}
{
    ensure(peaks_.size() == static_cast<std::size_t>(std::popcount(size)));
}

void Frontier::append(const Digest& leaf_hash)
{
    Digest peak = leaf_hash;
    for (std::uint64_t left = size_; left & 1; left >>= 1) {
        peak = node_hash(peaks_.back(), peak);
        peaks_.pop_back();
    }
    peaks_.push_back(peak);
    ++size_;
}

Digest Frontier::root() const
{
    if (peaks_.empty()) return empty_root;
    Digest root = peaks_.back();
    for (std::size_t i = peaks_.size() - 1; i-- > 0;) root = node_hash(peaks_[i], root);
    return root;
}

}  // namespace jinze::ledger
