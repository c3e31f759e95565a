// Reads the journal through one SQLite connection. Used by one thread at a time.
#pragma once

#include <filesystem>

#include "storage/journal/store.h"
#include "storage/sqlite/sqlite.h"

namespace jinze::sqlite {

class SqliteReading final : public journal::Contents {
public:
    explicit SqliteReading(const std::filesystem::path& path);
    explicit SqliteReading(Database database);

    ledger::Head head() const override;
    void read(std::uint64_t from, const std::function<void(const journal::Leaf&)>& each) const override;
    std::optional<std::string> leaf(std::uint64_t index) const override;
    std::optional<vault::Row> row(SealedId id) const override;
    std::optional<vault::Row> living_row(SealedId at_most) const override;
    void rows(const std::function<void(const journal::StoredRow&)>& each) const override;
    std::optional<std::string> document(const Digest& sha256) const override;
    void documents(const std::function<void(const Digest& sha256, std::string_view)>& each) const override;
    std::optional<journal::Answered> answered(std::uint32_t account, std::string_view key) const override;
    std::optional<std::uint32_t> look_up(std::uint32_t kind, const Digest& mark) const override;
    std::optional<std::string> setting(std::string_view name) const override;
    std::optional<std::string> damage() const override;
    // None in files older than the drawer.
    void plain_rows(const std::function<void(const journal::PlainRow&)>& each) const override;

    void hold();    // starts a snapshot for all reads
    void let_go();  // ends it

private:
    mutable Database database_;
    mutable Statement head_, leaves_, leaf_, row_, living_, document_, answered_, look_up_, setting_;
};

// The 32 bytes of a column. Throws StorageError (damaged) if they are not 32.
Digest stored_digest(std::string_view bytes);

// The head of the ledger, read with head_sql. Throws StorageError (damaged) if the last leaf has no root.
constexpr std::string_view head_sql = "SELECT number, root FROM leaf ORDER BY number DESC LIMIT 1";
ledger::Head stored_head(Statement& head);

// The stored answer to a key, read with answered_sql.
constexpr std::string_view answered_sql = "SELECT body, first, last, at FROM answered WHERE account = ? AND key = ?";
std::optional<journal::Answered> stored_answer(Statement& answered, std::uint32_t account, std::string_view key);

}  // namespace jinze::sqlite
