// The write-ahead file that a crash left beside a ledger, or that another ledger left which lay under the same name.
// SQLite takes either for the ledger's own and copies it in, so it is looked at before that.
#pragma once

#include <filesystem>

#include "storage/journal/store.h"

namespace jinze::sqlite {

bool write_ahead_file_is_filled(const std::filesystem::path& ledger);

// Throws StorageError (mispaired) where the ledger verifies without the file and does not with it: then the file is of
// another ledger, and both stay as they are. Does nothing where the file is empty, where somebody has the ledger open
// (whoever opened it first has looked), and where it may not be written.
void check_left_over(const std::filesystem::path& ledger, const journal::Store::Verify& verify);

}  // namespace jinze::sqlite
