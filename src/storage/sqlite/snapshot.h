// A consistent copy of a district's file, made by SQLite while others keep writing. It lies beside the original with
// the same permissions and has no name, so it disappears with the program.
#pragma once

#include <filesystem>

#include "storage/sqlite/sqlite_reading.h"

namespace jinze::sqlite {

class Snapshot final : public journal::Snapshot {
public:
    // Makes the copy. Throws StorageError (full_disk) if there is no space for it.
    explicit Snapshot(const std::filesystem::path& ledger);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot() override;

    const ledger::Head& head() const override { return head_; }
    std::uint64_t size() const override { return size_; }

    const journal::Contents& contents() const override { return *reading_; }
    void looked_at() override;
    std::size_t read(std::span<std::uint8_t> into) override;

private:
    static constexpr std::uint8_t rollback_journal = 1, write_ahead = 2;
    void say_journal_mode(std::uint8_t mode);

    std::unique_ptr<SqliteReading> reading_;
    int file_ = -1;
    ledger::Head head_;
    std::uint64_t size_ = 0;
};

}  // namespace jinze::sqlite
