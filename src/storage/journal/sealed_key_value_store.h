// Encrypts the bytes of a key-value store under a key derived from the district's, bound to kind and key. So names and
// secrets are never in clear on disk, and no row can replace another. Keys are in clear: use mark() of a name, never
// the name.
#pragma once

#include "storage/journal/key_value_store.h"
#include "storage/vault/key.h"

namespace jinze::journal {

// Whether a stored row's bytes open under vault::Use::drawer's key. The content is not returned.
bool opens_under(const vault::Key& key, std::string_view kind, std::string_view row, std::string_view bytes);

class SealedKeyValueStore {
public:
    SealedKeyValueStore(KeyValueStore& drawer, const vault::MasterKey& master, Entropy entropy);

    // Also nothing if the bytes do not open: another key, or altered.
    std::optional<std::string> get(std::string_view kind, std::string_view key, Instant now) const;
    void put(std::string_view kind, std::string_view key, std::string_view text, const Keeping& keeping = {});
    // Puts only if there is no row. Returns whether it did.
    bool add(std::string_view kind, std::string_view key, std::string_view text, Instant now,
             const Keeping& keeping = {});

    struct Change {
        std::string text;
        Keeping keeping;
    };
    // Atomically applies `decide` to the current text; if another writer interferes, calls it again. Nothing: leave the
    // row as it is. Returns whether the row changed.
    using Decide = std::function<std::optional<Change>(const std::optional<std::string>& text)>;
    bool change(std::string_view kind, std::string_view key, Instant now, const Decide& decide);

    bool remove(std::string_view kind, std::string_view key) { return drawer_.remove(kind, key); }
    std::size_t remove_of(std::string_view kind, std::uint32_t account) { return drawer_.remove_of(kind, account); }
    void each(std::string_view kind, std::string_view prefix, Instant now, const KeyValueStore::Each& each) const;
    std::size_t prune(Instant now) { return drawer_.prune(now); }

    // The key to use in place of a name, an address or an issuer.
    std::string mark(std::string_view text) const;
    std::string random(std::size_t bytes) const;  // hex digits

    // For atomic writes of several rows: the bytes to store, and the text in stored bytes.
    std::string sealed(std::string_view kind, std::string_view key, std::string_view text) const;
    std::optional<std::string> opened(std::string_view kind, std::string_view key, std::string_view bytes) const;
    KeyValueStore& plain() const { return drawer_; }

private:
    KeyValueStore& drawer_;
    vault::Key key_;
    vault::Marker marker_;
    Entropy entropy_;
};

}  // namespace jinze::journal
