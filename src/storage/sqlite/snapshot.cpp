#include "storage/sqlite/snapshot.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "storage/sqlite/schema.h"
#include "storage/sqlite/sqlite_reading.h"

namespace jinze::sqlite {

using journal::StorageError;
using journal::Trouble;

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* what)
{
    const Trouble trouble = errno == ENOSPC || errno == EDQUOT ? Trouble::full_disk : Trouble::failed;
    throw StorageError{trouble, path.string() + what + std::strerror(errno)};
}

// Copies all pages in one step: within a step the state is consistent, across two it is not.
void copy(Database& from, Database& to)
{
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup) to.fail(sqlite3_errcode(to.handle()));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) to.fail(finished != SQLITE_OK ? finished : stepped);
    to.check(finished);
}

}  // namespace

Snapshot::Snapshot(const std::filesystem::path& ledger)
{
    Database source = open_file(ledger);
    std::string name = ledger.string() + ".snapshot-XXXXXX";
    file_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (file_ < 0) fail(ledger, " cannot be copied: no file can be made beside it: ");
    try {
        Database copied{name}, looking{name, Database::Way::reading};
        ::unlink(name.c_str());
        copied.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        source.run("BEGIN");
        {
            Statement last{source, head_sql};
            head_ = stored_head(last);
        }
        copy(source, copied);
        source.run("ROLLBACK");
        say_journal_mode(rollback_journal);
        reading_ = std::make_unique<SqliteReading>(std::move(looking));
    } catch (...) {
        ::unlink(name.c_str());
        ::close(file_);
        throw;
    }
    struct stat status{};
    if (::fstat(file_, &status) != 0) fail(ledger, " cannot be copied: ");
    size_ = static_cast<std::uint64_t>(status.st_size);
}

// Bytes 18 and 19 of an SQLite file. The copy has no name and so no write-ahead file; while it is read they say so.
void Snapshot::say_journal_mode(std::uint8_t mode)
{
    const std::array<std::uint8_t, 2> both{mode, mode};
    if (::pwrite(file_, both.data(), both.size(), 18) != 2) fail("the copy of the ledger", " cannot be written: ");
}

void Snapshot::looked_at()
{
    reading_.reset();
    say_journal_mode(write_ahead);
}

Snapshot::~Snapshot()
{
    if (file_ >= 0) ::close(file_);
}

std::size_t Snapshot::read(std::span<std::uint8_t> into)
{
    std::size_t filled = 0;
    while (filled < into.size()) {
        const ssize_t got = ::read(file_, into.data() + filled, into.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("the copy of the ledger", " cannot be read: ");
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

}  // namespace jinze::sqlite
