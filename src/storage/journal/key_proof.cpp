#include "storage/journal/key_proof.h"

#include <limits>

#include "storage/vault/sealer.h"

namespace jinze::journal {
namespace {

constexpr int newest_asked = 4;

// A row whose key opens proves the key, even if its text was altered.
bool key_opens(const vault::Sealer& sealer, const vault::Row& row)
{
    const auto text = sealer.open(row);
    return text || text.error() != vault::Failure::key_does_not_fit;
}

}  // namespace

KeyProof prove_key(const Reading& journal, const vault::MasterKey& key)
{
    const vault::Sealer sealer{key, vault::system_entropy()};
    KeyProof proof;
    std::uint32_t at_most = std::numeric_limits<std::uint32_t>::max();
    while (at_most > 0) {
        std::optional<vault::Row> row;
        try {
            row = journal.living_row(SealedId{at_most});
        } catch (const StorageError& error) {
            if (error.kind() != Trouble::damaged) throw;
            proof.damaged = true;
            at_most /= 2;
            continue;
        }
        if (!row) break;
        ++proof.asked;
        proof.opened += key_opens(sealer, *row);
        const std::uint32_t id = row->id.number();
        at_most = proof.asked < newest_asked ? id - 1 : id / 2;
    }
    return proof;
}

}  // namespace jinze::journal
