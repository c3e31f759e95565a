// A write-ahead file left by a crash, or by another ledger that had the same path. SQLite would take either for the
// ledger's own and checkpoint it, so it is checked first.
#pragma once

#include <filesystem>

#include "storage/journal/store.h"

namespace jinze::sqlite {

bool write_ahead_file_is_filled(const std::filesystem::path& ledger);

// Throws StorageError (mispaired) if the ledger verifies without the file and not with it: then the file is another
// ledger's, and both stay as they are. Does nothing if the file is empty, if the ledger is open elsewhere (the first to
// open it has checked), or if it is read-only.
void check_left_over(const std::filesystem::path& ledger, const journal::Store::Verify& verify);

}  // namespace jinze::sqlite
