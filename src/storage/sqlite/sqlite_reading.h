// Reading the journal from one connection to SQLite. Used by one thread at a time.
#pragma once

#include <filesystem>

#include "storage/journal/journal.h"
#include "storage/sqlite/sqlite.h"

namespace jinze::sqlite {

class SqliteReading final : public journal::Reading {
public:
    explicit SqliteReading(const std::filesystem::path& path);
    explicit SqliteReading(Database database);
    // Of a file that is only looked at: nothing is made or changed, also on a read-only medium, with a write-ahead file
    // beside it and without. docs/decisions/0026-what-is-verified.md
    static SqliteReading only_looking(const std::filesystem::path& path);

    ledger::Head head() const override;
    void read(std::uint64_t from,
              const std::function<void(const journal::Leaf&)>& each) const override;
    std::optional<std::string> leaf(std::uint64_t index) const override;
    std::optional<vault::Row> row(SealedId id) const override;
    std::optional<vault::Row> living_row(SealedId at_most) const override;
    void rows(const std::function<void(const journal::StoredRow&)>& each) const override;
    std::optional<std::string> document(const Digest& sha256) const override;
    void documents(
        const std::function<void(const Digest& sha256, std::string_view)>& each) const override;
    std::optional<journal::Answered> answered(std::uint32_t account,
                                              std::string_view key) const override;
    std::optional<std::uint32_t> look_up(std::uint32_t kind, const Digest& mark) const override;
    std::optional<std::string> setting(std::string_view name) const override;
    std::optional<std::string> damage() const override;

    // The rows of the drawer, of every kind, in order of kind and key; none in files of the time before there was one.
    struct PlainRow {
        std::string_view kind, key, bytes;
        std::int64_t until;     // milliseconds since 1970, UTC
        std::uint32_t account;  // 0: nobody's
    };
    void plain_rows(const std::function<void(const PlainRow&)>& each) const;

    void hold();    // from now on everything is read as it is at this moment
    void let_go();  // until now

private:
    mutable Database database_;
    mutable Statement head_, leaves_, leaf_, row_, living_, document_, answered_, look_up_, setting_;
};

// The 32 bytes of a column. Throws StorageError (damaged) if they are not 32.
Digest stored_digest(std::string_view bytes);

// The head of the ledger by a statement of head_sql. Throws StorageError (damaged) if the last leaf
// carries no root.
constexpr std::string_view head_sql = "SELECT number, root FROM leaf ORDER BY number DESC LIMIT 1";
ledger::Head stored_head(Statement& head);

// What was answered under a key, by a statement of answered_sql.
constexpr std::string_view answered_sql =
    "SELECT body, first, last, at FROM answered WHERE account = ? AND key = ?";
std::optional<journal::Answered> stored_answer(Statement& answered, std::uint32_t account,
                                               std::string_view key);

}  // namespace jinze::sqlite
