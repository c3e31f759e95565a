#include "storage/ledger/receipt.h"

namespace jinze::ledger {

bool verify(const Receipt& receipt, std::span<const Digest> leaf_hashes)
{
    if (receipt.first > receipt.last || receipt.last >= receipt.size) return false;
    const std::uint64_t count = receipt.last - receipt.first + 1;
    if (leaf_hashes.size() != count || receipt.proofs.size() != count) return false;
    for (std::size_t i = 0; i < leaf_hashes.size(); ++i) {
        if (!verify_inclusion(leaf_hashes[i], receipt.first + i, receipt.size, receipt.proofs[i], receipt.root))
            return false;
    }
    return true;
}

}  // namespace jinze::ledger
