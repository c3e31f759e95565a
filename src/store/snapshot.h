// The file of a district as it was at one moment, copied by SQLite itself while others go on
// writing. The copy lies beside the original, as secret as that is, and has no name: whatever
// happens to the program, it is gone with it.
#pragma once

#include <filesystem>

#include "ledger/frontier.h"
#include "store/sqlite.h"

namespace jinze::store {

class Snapshot {
public:
    // Takes it. Throws StorageError, full_disk where there is no room for the copy.
    explicit Snapshot(const std::filesystem::path& ledger);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot();

    const ledger::Head& head() const { return head_; }
    std::uint64_t size() const { return size_; }  // bytes

    // The next bytes, as many as there is room for; fewer only at the end.
    std::size_t read(std::span<std::uint8_t> into);

private:
    int file_ = -1;
    ledger::Head head_;
    std::uint64_t size_ = 0;
};

}  // namespace jinze::store
