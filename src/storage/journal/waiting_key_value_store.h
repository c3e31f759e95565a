// Buffers rows of some kinds in memory while the disk is full, so that people can still sign in: sessions, devices,
// delays. They are written as soon as there is space. Buffered rows are lost if the program ends first, and other
// servers do not see them. Rows of other kinds fail as usual. docs/decisions/0026-what-is-verified.md
#pragma once

#include <map>
#include <mutex>
#include <set>

#include "storage/journal/key_value_store.h"

namespace jinze::journal {

class WaitingKeyValueStore final : public KeyValueStore {
public:
    static constexpr std::size_t most_waiting = 8192;  // rows; above that StorageError (full_disk)

    WaitingKeyValueStore(KeyValueStore& disk, std::set<std::string, std::less<>> may_wait)
        : disk_{disk}, may_wait_{std::move(may_wait)}
    {
    }

    std::optional<std::string> get(std::string_view kind, std::string_view key, Instant now) const override;
    void put(std::string_view kind, std::string_view key, std::string_view bytes, const Keeping& keeping) override;
    bool replace(std::string_view kind, std::string_view key, const std::optional<std::string>& before,
                 std::string_view bytes, const Keeping& keeping, Instant now) override;
    bool replace_all(std::span<const Change> changes, Instant now) override { return disk_.replace_all(changes, now); }
    bool remove(std::string_view kind, std::string_view key) override;
    std::size_t remove_of(std::string_view kind, std::uint32_t account) override;
    void each(std::string_view kind, std::string_view prefix, Instant now, const Each& each) const override;
    std::size_t prune(Instant now) override;

    void write_waiting();  // writes buffered rows, if there is space now
    std::size_t waiting() const;

private:
    struct Held {
        std::optional<std::string> bytes;  // nothing: the row is deleted
        Keeping keeping;
    };
    using Name = std::pair<std::string, std::string>;  // kind, key

    void write_held();  // requires the lock
    void hold(std::string_view kind, std::string_view key, Held held);
    const Held* held(std::string_view kind, std::string_view key) const;
    template <class Write>
    bool fits_on_disk(std::string_view kind, Write write);

    KeyValueStore& disk_;
    std::set<std::string, std::less<>> may_wait_;
    mutable std::mutex guard_;
    std::map<Name, Held> held_;
};

}  // namespace jinze::journal
