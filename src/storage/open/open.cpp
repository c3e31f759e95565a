#include "storage/open/open.h"

#include "storage/sqlite/sqlite_store.h"

namespace jinze::storage {

std::unique_ptr<journal::Store> open(const std::string& path_or_url)
{
    for (const char* server : {"postgres://", "postgresql://"})
        if (path_or_url.starts_with(server))
            throw journal::StorageError{journal::Trouble::unknown_store,
                                        "a district cannot be kept on a database server yet: give the path of a "
                                        "ledger's file on this machine, not an address of " +
                                            std::string{server}};
    return sqlite::store_in(path_or_url);
}

}  // namespace jinze::storage
