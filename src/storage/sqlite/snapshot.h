// The file of a district as it was at one moment, copied by SQLite itself while others go on
// writing. The copy lies beside the original, as secret as that is, and has no name: whatever
// happens to the program, it is gone with it.
#pragma once

#include <filesystem>

#include "storage/ledger/frontier.h"
#include "storage/sqlite/sqlite_reading.h"

namespace jinze::sqlite {

class Snapshot {
public:
    // Takes it. Throws StorageError, full_disk where there is no room for the copy.
    explicit Snapshot(const std::filesystem::path& ledger);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot();

    const ledger::Head& head() const { return head_; }
    std::uint64_t size() const { return size_; }  // bytes

    // What is in it, to be verified before it leaves; until it was looked_at(), which is before the first read().
    const SqliteReading& reading() const { return *reading_; }
    void looked_at();

    // The next bytes, as many as there is room for; fewer only at the end.
    std::size_t read(std::span<std::uint8_t> into);

private:
    static constexpr std::uint8_t rollback_journal = 1, write_ahead = 2;
    void say_journal_mode(std::uint8_t mode);

    std::unique_ptr<SqliteReading> reading_;
    int file_ = -1;
    ledger::Head head_;
    std::uint64_t size_ = 0;
};

}  // namespace jinze::sqlite
