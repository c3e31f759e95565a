// Opens a district's store. Callers do not depend on the kind of store.
#pragma once

#include <memory>
#include <string>

#include "storage/journal/store.h"

namespace jinze::storage {

// The store at this path, whether or not it exists. Throws StorageError (unknown_store) for the address of a server;
// the message does not repeat it, since it may contain a password.
std::unique_ptr<journal::Store> open(const std::string& path_or_url);

}  // namespace jinze::storage
