// A small RAII wrapper of SQLite: a Statement finalises itself, Rows release their statement, an uncommitted
// Transaction rolls back. A Database and everything that belongs to it is used by one thread at a time.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "storage/journal/storage_error.h"

namespace jinze::sqlite {

class Database {
public:
    enum class Way {
        writing,     // reading and writing
        reading,     // others may write meanwhile
        only,        // exclusive, leaves the write-ahead file as it is; busy at once if somebody has it open
        unchanging,  // immutable: no locks, no files beside it
        alone,       // with a write-ahead file of its own: no locks, no new files
    };
    // Opens an existing file. Throws StorageError.
    explicit Database(const std::string& path, Way way = Way::writing);

    void run(const char* sql);
    std::string text(const char* sql);  // the first column of the first row; empty if there is none
    std::int64_t number(const char* sql);

    // Checkpoints and truncates the write-ahead file. Returns false while others use it.
    bool truncate_journal();
    // Checkpoints what it can and keeps the file. Returns whether that was everything.
    bool checkpoint();

    // From now on, closing does not checkpoint and keeps the write-ahead file, filled or empty.
    void leave_journal();

    // Syncs the write-ahead file. Throws StorageError.
    void make_durable();

    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    sqlite3* handle() const { return handle_.get(); }

    // Throws the StorageError for this result code, unless it is SQLITE_OK.
    void check(int result) const;
    [[noreturn]] void fail(int result) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
    std::string path_;
};

// The rows of a statement for bound values. Views into a row are valid until the next next().
class Rows {
public:
    Rows(const Database& database, sqlite3_stmt* statement) : database_{&database}, statement_{statement} {}
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows()
    {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

    bool next()
    {
        const int result = sqlite3_step(statement_);
        if (result == SQLITE_ROW) return true;
        if (result == SQLITE_DONE) return false;
        database_->fail(result);
    }

    std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
    bool null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::string_view bytes(int column) const
    {
        const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    const Database* database_;
    sqlite3_stmt* statement_;
};

// Prepared once, used often: statement(7, "text", bytes) binds from left to right.
class Statement {
public:
    Statement(const Database& database, std::string_view sql) : database_{&database}
    {
        sqlite3_stmt* prepared = nullptr;
        database.check(sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &prepared, nullptr));
        handle_.reset(prepared);
    }

    template <class... Values>
    Rows operator()(const Values&... values)
    {
        int column = 0;
        (bind(++column, values), ...);
        return Rows{*database_, handle_.get()};
    }

    // For statements without result rows. Returns the number of rows changed.
    template <class... Values>
    std::size_t run(const Values&... values)
    {
        Rows rows = (*this)(values...);
        while (rows.next()) {
        }
        return static_cast<std::size_t>(sqlite3_changes64(database_->handle()));
    }

private:
    struct Finalise {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };

    void bind(int column, std::int64_t number) { database_->check(sqlite3_bind_int64(handle_.get(), column, number)); }
    void bind(int column, View bytes)
    {
        const void* data = bytes.empty() ? "" : static_cast<const void*>(bytes.data());  // null would bind NULL
        database_->check(sqlite3_bind_blob64(handle_.get(), column, data, bytes.size(), SQLITE_TRANSIENT));
    }
    void bind(int column, const Digest& digest) { bind(column, View{digest}); }
    void bind(int column, std::string_view text)
    {
        const char* data = text.empty() ? "" : text.data();
        database_->check(sqlite3_bind_text64(handle_.get(), column, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    void bind(int column, std::nullptr_t) { database_->check(sqlite3_bind_null(handle_.get(), column)); }

    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalise> handle_;
};

// Holds the write lock from construction to destruction.
class Transaction {
public:
    explicit Transaction(Database& database) : database_{database} { database_.run("BEGIN IMMEDIATE"); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction()
    {
        // After some errors SQLite has already rolled back. If this rollback fails, nothing was committed either.
        if (database_.in_transaction()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }

    void commit() { database_.run("COMMIT"); }
    void roll_back() { database_.run("ROLLBACK"); }

private:
    Database& database_;
};

}  // namespace jinze::sqlite
