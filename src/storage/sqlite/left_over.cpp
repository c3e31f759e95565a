#include "storage/sqlite/left_over.h"

#include "storage/sqlite/schema.h"

namespace jinze::sqlite {

using journal::StorageError;
using journal::Trouble;

std::filesystem::path write_ahead_file_of(const std::filesystem::path& ledger) { return ledger.string() + "-wal"; }

bool write_ahead_file_is_filled(const std::filesystem::path& ledger)
{
    std::error_code unknown;
    const auto written = std::filesystem::file_size(write_ahead_file_of(ledger), unknown);
    return !unknown && written > 0;
}

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

SqliteReading without_left_over(const std::filesystem::path& ledger) { return SqliteReading{open_unchanging(ledger)}; }

}  // namespace jinze::sqlite
