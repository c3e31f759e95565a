// The journal in one SQLite file (with -wal and -shm beside it while open). Durable by synchronous = FULL: every append
// ends with one fdatasync of the write-ahead file.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "storage/journal/journal.h"
#include "storage/sqlite/readers.h"
#include "storage/sqlite/sqlite_key_value_store.h"

namespace jinze::sqlite {

class SqliteJournal final : public Borrowing<journal::Journal, Readers> {
public:
    // Opens an existing journal. Throws StorageError, with one clear sentence, if it is missing, not ours, of a newer
    // version or damaged.
    explicit SqliteJournal(const std::filesystem::path& path);
    ~SqliteJournal() override;

    std::expected<journal::Appended, journal::Outrun> append(const ledger::Frontier& before,
                                                             std::span<const journal::Entry> batch) override;
    void erase(const journal::Erasure& erasure, std::chrono::milliseconds patience = journal::usual_patience) override;
    std::size_t prune_answers(Instant before) override;
    void set(std::string_view name, std::string_view value) override;
    journal::KeyValueStore& drawer() override { return *drawer_; }
    void check_files() override;
    std::unique_ptr<journal::Reading> still() const override;

    std::optional<journal::Answered> answered(std::uint32_t account, std::string_view key) const override;

private:
    class Writer;

    mutable std::mutex writing_;
    std::unique_ptr<Writer> writer_;  // creates the drawer's table if an older file has none
    std::unique_ptr<SqliteKeyValueStore> drawer_;
};

}  // namespace jinze::sqlite
