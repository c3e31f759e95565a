// The write-ahead file that a crash left beside a ledger, or that another ledger left which lay under the same name.
// SQLite takes either for the ledger's own and copies it in, so it is looked at before that.
#pragma once

#include <filesystem>
#include <optional>

#include "storage/sqlite/sqlite_reading.h"

namespace jinze::sqlite {

std::filesystem::path write_ahead_file_of(const std::filesystem::path& ledger);
bool write_ahead_file_is_filled(const std::filesystem::path& ledger);

// The ledger together with its write-ahead file, as SQLite will take it; nobody else opens it meanwhile, and both files
// stay as they are. Nothing where the file is empty, where somebody has the ledger open (whoever opened it first has
// looked), and where it may not be written. Throws StorageError for what cannot even be opened.
std::optional<SqliteReading> with_left_over(const std::filesystem::path& ledger);

// The ledger's own file alone, as if there were no other beside it.
SqliteReading without_left_over(const std::filesystem::path& ledger);

}  // namespace jinze::sqlite
