// The journal in one SQLite file (with its -wal and -shm files beside it while it is open). Durable
// by synchronous = FULL: every append ends with one fdatasync of the write-ahead file.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "storage/journal/journal.h"
#include "storage/sqlite/readers.h"
#include "storage/sqlite/sqlite_drawer.h"

namespace jinze::sqlite {

class SqliteJournal final : public journal::Journal {
public:
    // Makes a new journal; never over a file that exists. Throws StorageError.
    static std::unique_ptr<SqliteJournal> create(const std::filesystem::path& path);

    // Opens one that exists. Throws StorageError with one clear sentence if it is missing, not
    // ours, of a newer version or damaged.
    static std::unique_ptr<SqliteJournal> open(const std::filesystem::path& path);

    explicit SqliteJournal(const std::filesystem::path& path);  // as open()
    ~SqliteJournal() override;

    std::expected<journal::Appended, journal::Outrun> append(
        const ledger::Frontier& before, std::span<const journal::Entry> batch) override;
    void erase(const journal::Erasure& erasure,
               std::chrono::milliseconds patience = journal::usual_patience) override;
    std::size_t prune_answers(Instant before) override;
    void set(std::string_view name, std::string_view value) override;
    journal::Drawer& drawer() override { return *drawer_; }
    void check_files() override;
    std::unique_ptr<journal::Reading> still() const override;

    ledger::Head head() const override { return readers_.lend()->head(); }
    void read(std::uint64_t from,
              const std::function<void(const journal::Leaf&)>& each) const override
    {
        readers_.lend()->read(from, each);
    }
    std::optional<std::string> leaf(std::uint64_t index) const override { return readers_.lend()->leaf(index); }
    std::optional<vault::Row> row(SealedId id) const override { return readers_.lend()->row(id); }
    std::optional<vault::Row> living_row(SealedId at_most) const override
    {
        return readers_.lend()->living_row(at_most);
    }
    void rows(const std::function<void(const journal::StoredRow&)>& each) const override
    {
        readers_.lend()->rows(each);
    }
    std::optional<std::string> document(const Digest& sha256) const override
    {
        return readers_.lend()->document(sha256);
    }
    void documents(
        const std::function<void(const Digest& sha256, std::string_view)>& each) const override
    {
        readers_.lend()->documents(each);
    }
    std::optional<journal::Answered> answered(std::uint32_t account,
                                              std::string_view key) const override;
    std::optional<std::uint32_t> look_up(std::uint32_t kind, const Digest& mark) const override
    {
        return readers_.lend()->look_up(kind, mark);
    }
    std::optional<std::string> setting(std::string_view name) const override
    {
        return readers_.lend()->setting(name);
    }
    std::optional<std::string> damage() const override { return readers_.lend()->damage(); }

private:
    class Writer;

    mutable Readers readers_;
    mutable std::mutex writing_;
    std::unique_ptr<Writer> writer_;  // makes the drawer's table where an older file has none
    std::unique_ptr<SqliteDrawer> drawer_;
};

}  // namespace jinze::sqlite
