// Plain rows beside the ledger, shared by all servers: sessions, sign-in delays, used codes, settings. A row has a
// kind, a key and bytes; it may expire, and may belong to an account, with which it is erased. The caller defines the
// bytes; SealedKeyValueStore encrypts them on disk. Thread-safe; every function throws StorageError if the disk fails.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/day.h"

namespace jinze::journal {

// The attributes of a row besides its bytes.
struct Keeping {
    std::optional<Instant> until;  // the row expires at this instant
    std::uint32_t account = 0;     // its owner; 0: none
};

class KeyValueStore {
public:
    virtual ~KeyValueStore() = default;

    virtual std::optional<std::string> get(std::string_view kind, std::string_view key, Instant now) const = 0;
    virtual void put(std::string_view kind, std::string_view key, std::string_view bytes, const Keeping& keeping) = 0;
    // Compare and swap: puts only if the row still holds `before` (nothing: no row at `now`). Returns whether it did.
    // Of several concurrent callers, also in other processes, one succeeds.
    virtual bool replace(std::string_view kind, std::string_view key, const std::optional<std::string>& before,
                         std::string_view bytes, const Keeping& keeping, Instant now) = 0;
    // The same for several rows, atomically: all of them, or none if one does not hold its `before`.
    struct Change {
        std::string kind, key;
        std::optional<std::string> before;
        std::string bytes;
        Keeping keeping;
    };
    virtual bool replace_all(std::span<const Change> changes, Instant now) = 0;
    virtual bool remove(std::string_view kind, std::string_view key) = 0;  // returns whether there was one
    virtual std::size_t remove_of(std::string_view kind, std::uint32_t account) = 0;

    // Rows whose key begins with the prefix, sorted by key.
    using Each = std::function<void(std::string_view key, std::string_view bytes)>;
    virtual void each(std::string_view kind, std::string_view prefix, Instant now, const Each& each) const = 0;

    virtual std::size_t prune(Instant now) = 0;  // deletes expired rows
};

}  // namespace jinze::journal
