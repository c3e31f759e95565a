#include "storage/sqlite/files_in_place.h"

namespace jinze::sqlite {

using journal::StorageError;
using journal::Trouble;

namespace {

// SQLite uses the operating system's files, unless another VFS is the default.
bool lie_on_the_disk() { return std::string_view{sqlite3_vfs_find(nullptr)->zName}.starts_with("unix"); }

}  // namespace

FilesInPlace::FilesInPlace(std::filesystem::path ledger)
{
    if (!lie_on_the_disk()) return;
    const std::string name = ledger.string();
    std::size_t at = 0;
    for (const char* end : {"", "-wal", "-shm"}) {
        Seen& seen = files_[at++];
        seen.path = name + end;
        struct stat status{};
        if (::stat(seen.path.c_str(), &status) != 0)
            throw StorageError{Trouble::displaced, seen.path.string() + " is not there although the ledger is open"};
        seen.device = status.st_dev;
        seen.number = status.st_ino;
    }
}

// An inode number is not reused while SQLite keeps the file open.
std::optional<std::filesystem::path> FilesInPlace::displaced() const
{
    for (const Seen& seen : files_) {
        if (seen.path.empty()) continue;
        struct stat status{};
        if (::stat(seen.path.c_str(), &status) != 0 || status.st_dev != seen.device || status.st_ino != seen.number)
            return seen.path;
    }
    return {};
}

// Checks before and after: a commit into a file that was just removed is saved into the ledger before it is
// acknowledged.
void FilesInPlace::commit(Database& database, Transaction& transaction) const
{
    if (displaced()) {
        transaction.roll_back();
        check(database);
    }
    transaction.commit();
    if (displaced() && !database.checkpoint()) check(database);
}

void FilesInPlace::check(Database& database) const
{
    const auto file = displaced();
    if (!file) return;
    const bool ledger_is_there = *file != files_[0].path;
    const bool saved = ledger_is_there && database.checkpoint();
    throw StorageError{
        Trouble::displaced,
        file->string() + " was removed or replaced while the program ran; nothing more is written. " +
            (saved
                 ? "What was acknowledged before is in the ledger's file. Stop every jinze program, then start it again"
                 : "Stop nothing yet: copy the files that are left, then see the operator's guide, \"a file was taken "
                   "away\"")};
}

}  // namespace jinze::sqlite
