#include "storage/sqlite/sqlite.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>

namespace jinze::sqlite {

using journal::StorageError;
using journal::Trouble;

namespace {

Trouble trouble_of(int result, int system_error)
{
    // SQLite detects ENOSPC on writes, but not a quota or missing space for the shared index.
    const bool reported = (result & 0xff) == SQLITE_IOERR || (result & 0xff) == SQLITE_CANTOPEN;
    if (reported && (system_error == ENOSPC || system_error == EDQUOT)) return Trouble::full_disk;
    switch (result & 0xff) {
        case SQLITE_FULL: return Trouble::full_disk;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Trouble::busy;
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH: return Trouble::missing;
        case SQLITE_NOTADB: return Trouble::foreign;
        case SQLITE_CORRUPT: return Trouble::damaged;
        case SQLITE_CONSTRAINT: return Trouble::clash;
        default: return Trouble::failed;
    }
}

std::string sentence_for(Trouble trouble, const std::string& path, const std::string& detail)
{
    switch (trouble) {
        case Trouble::full_disk: return "the disk is full, nothing was written to " + path;
        case Trouble::busy: return "another process kept " + path + " locked for too long; try again";
        case Trouble::missing: return path + " cannot be opened: " + detail;
        case Trouble::foreign: return path + " is not a ledger of jinze";
        case Trouble::damaged: return path + " is damaged (" + detail + "); restore it from a backup";
        case Trouble::clash: return "what was to be written to " + path + " is there already: " + detail;
        default: return path + ": " + detail;
    }
}

// Busy handler: waits briefly, since an append takes less than a millisecond; gives up after about ten seconds.
int wait_for_writer(void*, int attempt)
{
    constexpr int quick_attempts = 100, slow_attempts = 5000;
    if (attempt > slow_attempts) return 0;
    ::usleep(attempt < quick_attempts ? 100 : 2000);
    return 1;
}

// The same for truncating the write-ahead file, which the caller retries: gives up after about a twentieth of a second.
int wait_for_readers(void*, int attempt)
{
    if (attempt > 500) return 0;
    ::usleep(100);
    return 1;
}

// Escapes '?', '#' and '%' for SQLite's file URIs.
std::string address_of(const std::string& path)
{
    std::string address = "file:";
    for (const char c : path) {
        if (c == '?')
            address += "%3f";
        else if (c == '#')
            address += "%23";
        else if (c == '%')
            address += "%25";
        else
            address += c;
    }
    return address;
}

}  // namespace

Database::Database(const std::string& path, Way way) : path_{path}
{
    std::error_code ignored;
    if (const auto status = std::filesystem::status(path, ignored);
        std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw StorageError{Trouble::missing, path + " is not a regular file"};
    sqlite3* opened = nullptr;
    const bool writes = way == Way::writing || way == Way::only;  // an exclusive lock needs write access
    const int flags = writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    const std::string name = writes                   ? path
                             : way == Way::unchanging ? address_of(path) + "?immutable=1"
                                                      : address_of(path);
    const int result =
        sqlite3_open_v2(name.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, way == Way::alone ? "unix-none" : nullptr);
    handle_.reset(opened);
    check(result);
    if (way == Way::alone || way == Way::only) {
        leave_journal();
        run("PRAGMA locking_mode = EXCLUSIVE");  // keeps the index of the write-ahead file in memory
    }
    sqlite3_extended_result_codes(handle_.get(), 1);
    if (way != Way::only) check(sqlite3_busy_handler(handle_.get(), wait_for_writer, nullptr));
}

void Database::run(const char* sql) { check(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr)); }

std::string Database::text(const char* sql)
{
    Statement statement{*this, sql};
    Rows rows = statement();
    return rows.next() ? std::string{rows.bytes(0)} : std::string{};
}

std::int64_t Database::number(const char* sql)
{
    Statement statement{*this, sql};
    Rows rows = statement();
    return rows.next() ? rows.number(0) : 0;
}

bool Database::truncate_journal()
{
    check(sqlite3_busy_handler(handle_.get(), wait_for_readers, nullptr));
    const int result = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_handler(handle_.get(), wait_for_writer, nullptr);
    if ((result & 0xff) == SQLITE_BUSY || (result & 0xff) == SQLITE_LOCKED) return false;
    check(result);
    return true;
}

// Syncs the write-ahead file before any checkpoint, so a full disk or a concurrent checkpoint does no harm.
void Database::make_durable()
{
    const int result = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (result == SQLITE_OK) return;
    const Trouble trouble = trouble_of(result, sqlite3_system_errno(handle_.get()));
    if (trouble != Trouble::full_disk && trouble != Trouble::busy) fail(result);
}

bool Database::checkpoint()
{
    int frames = 0, copied = 0;
    const int result = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &frames, &copied);
    return result == SQLITE_OK && copied == frames;
}

void Database::leave_journal() { sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr); }

void Database::check(int result) const
{
    if (result != SQLITE_OK) fail(result);
}

void Database::fail(int result) const
{
    const Trouble trouble = trouble_of(result, handle_ ? sqlite3_system_errno(handle_.get()) : 0);
    const std::string detail = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(result);
    throw StorageError{trouble, sentence_for(trouble, path_, detail)};
}

}  // namespace jinze::sqlite
