// Whether the files of a journal still lie where they were opened. SQLite goes on writing into a file that was deleted
// or renamed away, and what it acknowledges then is gone when the program ends.
#pragma once

#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <optional>

#include "storage/sqlite/sqlite.h"

namespace jinze::sqlite {

// Of one connection's time: made when the connection has read something, so that all three files are there.
class FilesInPlace {
public:
    explicit FilesInPlace(std::filesystem::path ledger);

    // The first of the ledger, -wal and -shm that is not the file that was opened.
    std::optional<std::filesystem::path> displaced() const;

    // Throws StorageError (displaced) if one is. What the write-ahead file holds is put into the ledger first, as long
    // as that one is in place: what was acknowledged is then on disk all the same.
    void check(Database& database) const;
    // The same for what is about to be committed, which is then rolled back; and commits it.
    void commit(Database& database, Transaction& transaction) const;

private:
    struct Seen {
        std::filesystem::path path;
        dev_t device{};
        ino_t number{};
    };
    std::array<Seen, 3> files_;
};

}  // namespace jinze::sqlite
