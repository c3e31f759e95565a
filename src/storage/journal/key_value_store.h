// Plain rows beside the ledger: sessions, sign-in delays, used codes, settings — what several servers must agree on
// and nobody is owed. A row has a kind, a key and bytes; it may end on its own, and may belong to an account, with
// which it is erased. What the bytes mean is the caller's; SealedKeyValueStore sees to it that they say nothing on
// disk. All may be called from several threads; every function throws StorageError if the disk fails.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/day.h"

namespace jinze::journal {

// What is said of a row beside its bytes.
struct Keeping {
    std::optional<Instant> until;  // from then on the row is not there
    std::uint32_t account = 0;     // whose it is; 0: nobody's
};

class KeyValueStore {
public:
    virtual ~KeyValueStore() = default;

    virtual std::optional<std::string> get(std::string_view kind, std::string_view key, Instant now) const = 0;
    virtual void put(std::string_view kind, std::string_view key, std::string_view bytes, const Keeping& keeping) = 0;
    // Puts only where the row still holds `before` (nothing: where there is none at `now`); whether it did. Of several
    // who try at once, here or in other processes, one does.
    virtual bool replace(std::string_view kind, std::string_view key, const std::optional<std::string>& before,
                         std::string_view bytes, const Keeping& keeping, Instant now) = 0;
    // The same for several rows at once: all of them, or none where one does not hold its `before`.
    struct Change {
        std::string kind, key;
        std::optional<std::string> before;
        std::string bytes;
        Keeping keeping;
    };
    virtual bool replace_all(std::span<const Change> changes, Instant now) = 0;
    virtual bool remove(std::string_view kind, std::string_view key) = 0;  // whether there was one
    virtual std::size_t remove_of(std::string_view kind, std::uint32_t account) = 0;

    // Those whose key begins so, in order of their keys.
    using Each = std::function<void(std::string_view key, std::string_view bytes)>;
    virtual void each(std::string_view kind, std::string_view prefix, Instant now, const Each& each) const = 0;

    virtual std::size_t prune(Instant now) = 0;  // takes away what has ended
};

}  // namespace jinze::journal
