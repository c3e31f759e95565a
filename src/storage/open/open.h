// The one way to a district's store. Nobody above names the store that keeps it.
#pragma once

#include <memory>
#include <string>

#include "storage/journal/store.h"

namespace jinze::storage {

// The store at this place, there or not: the path of a ledger's file. Throws StorageError (unknown_store) for the
// address of a server, which is not repeated: it may hold a password.
std::unique_ptr<journal::Store> open(const std::string& path_or_url);

}  // namespace jinze::storage
