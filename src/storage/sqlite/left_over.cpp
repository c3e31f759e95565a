#include "storage/sqlite/left_over.h"

#include <optional>

#include "storage/sqlite/schema.h"
#include "storage/sqlite/sqlite_reading.h"

namespace jinze::sqlite {

using journal::StorageError;
using journal::Trouble;

namespace {

std::filesystem::path write_ahead_file_of(const std::filesystem::path& ledger) { return ledger.string() + "-wal"; }

}  // namespace

bool write_ahead_file_is_filled(const std::filesystem::path& ledger)
{
    std::error_code unknown;
    const auto written = std::filesystem::file_size(write_ahead_file_of(ledger), unknown);
    return !unknown && written > 0;
}

namespace {

// The ledger with its write-ahead file, as SQLite will read it. Nobody else can open it meanwhile, and both files stay
// unchanged. Nothing: there is no such file.
std::optional<SqliteReading> with_left_over(const std::filesystem::path& ledger)
{
    if (!write_ahead_file_is_filled(ledger) || !may_be_written(ledger)) return {};
    try {
        return SqliteReading{open_only(ledger)};
    } catch (const StorageError& error) {
        if (error.kind() == Trouble::busy) return {};
        throw;
    }
}

bool fits_with(const std::filesystem::path& ledger, const journal::Store::Verify& verify)
{
    try {
        const auto reading = with_left_over(ledger);
        return !reading || verify(*reading).ok();
    } catch (const StorageError& error) {
        if (error.kind() == Trouble::damaged) return false;
        throw;
    }
}

// The ledger's file alone, ignoring the write-ahead file. A ledger without a text proves nothing about the key; a crash
// right after its creation leaves one.
bool fits_without(const std::filesystem::path& ledger, const journal::Store::Verify& verify)
{
    try {
        const journal::Verdict verdict = verify(SqliteReading{open_unchanging(ledger)});
        return verdict.ok() && verdict.opened > 0;
    } catch (const StorageError&) {
        return false;
    }
}

}  // namespace

void check_left_over(const std::filesystem::path& ledger, const journal::Store::Verify& verify)
{
    if (fits_with(ledger, verify) || !fits_without(ledger, verify)) return;
    const std::string file = write_ahead_file_of(ledger).string();
    throw StorageError{Trouble::mispaired,
                       ledger.string() + " verifies without " + file +
                           " and does not with it: that file was left by "
                           "another ledger that lay here. Nothing was written. Stop every jinze program, move " +
                           file + " and the -shm beside it to a folder of their own and keep them, then start again"};
}

}  // namespace jinze::sqlite
