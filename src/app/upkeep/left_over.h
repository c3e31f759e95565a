// Before a ledger is opened to be written: that the write-ahead file left beside it is its own.
// docs/decisions/0026-what-is-verified.md
#pragma once

#include <filesystem>
#include <functional>

#include "storage/vault/key_file.h"

namespace jinze::upkeep {

// Throws StorageError (mispaired) where the ledger verifies without the file and does not with it: then the file is of
// another ledger, and both stay as they are. Does nothing where nothing was left or somebody has the ledger open. The
// key is read only where something was left.
void check_left_over(const std::filesystem::path& ledger, const std::function<vault::KeyFile()>& key);

}  // namespace jinze::upkeep
