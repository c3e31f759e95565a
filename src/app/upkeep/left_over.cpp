#include "app/upkeep/left_over.h"

#include <optional>

#include "app/codec/leaf.h"
#include "storage/journal/storage_error.h"
#include "storage/journal/verify.h"
#include "storage/sqlite/left_over.h"
#include "app/upkeep/restore.h"

namespace jinze::upkeep {
namespace {

using journal::StorageError;
using journal::Trouble;

journal::Verdict verdict_of(const journal::Reading& reading, const vault::Sealer& sealer)
{
    return journal::verify(reading, &sealer, [](std::string_view bytes) { return carried_by(codec::leaf_from(bytes).event); });
}

// Nothing: there is nothing to look at.
std::optional<bool> fits_with(const std::filesystem::path& ledger, const std::function<vault::KeyFile()>& key)
{
    try {
        const auto reading = sqlite::with_left_over(ledger);
        if (!reading) return {};
        return verdict_of(*reading, vault::Sealer{key().master, vault::system_entropy()}).ok();
    } catch (const StorageError& error) {
        if (error.kind() == Trouble::damaged) return false;
        throw;
    }
}

// A ledger without a text proves nothing about the key, and is what a crash right after it was made leaves.
bool fits_without(const std::filesystem::path& ledger, const vault::KeyFile& key)
{
    try {
        const journal::Verdict verdict =
            verdict_of(sqlite::without_left_over(ledger), vault::Sealer{key.master, vault::system_entropy()});
        return verdict.ok() && verdict.opened > 0;
    } catch (const StorageError&) {
        return false;
    }
}

}  // namespace

void check_left_over(const std::filesystem::path& ledger, const std::function<vault::KeyFile()>& key)
{
    const auto with = fits_with(ledger, key);
    if (!with || *with || !fits_without(ledger, key())) return;
    const std::string file = sqlite::write_ahead_file_of(ledger).string();
    throw StorageError{Trouble::mispaired,
                       ledger.string() + " verifies without " + file + " and does not with it: that file was left by another ledger "
                           "that lay here. Nothing was written. Stop every jinze program, move " + file + " and the -shm beside it "
                           "to a folder of their own and keep them, then start again"};
}

}  // namespace jinze::upkeep
