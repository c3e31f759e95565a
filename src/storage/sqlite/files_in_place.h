// Detects that a journal's files were moved. SQLite keeps writing into a deleted or renamed file, and whatever it
// acknowledges then is lost when the program ends.
#pragma once

#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <optional>

#include "storage/sqlite/sqlite.h"

namespace jinze::sqlite {

// For one connection. Create it after the connection has read something, so that all three files exist.
class FilesInPlace {
public:
    explicit FilesInPlace(std::filesystem::path ledger);

    // The first of the ledger, -wal and -shm that is not the file that was opened.
    std::optional<std::filesystem::path> displaced() const;

    // Throws StorageError (displaced) if there is one. First checkpoints the write-ahead file if the ledger is in
    // place, so that acknowledged data is on disk.
    void check(Database& database) const;
    // Commits with the same check; on failure the transaction is rolled back.
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
