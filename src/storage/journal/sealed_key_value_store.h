// The drawer as its users see it: bytes are sealed under a key made from the district's, bound to their kind and
// key, so that neither names nor secrets lie in clear on disk and no row can stand in for another. Keys of rows lie
// in clear: a name is never a key, its mark is.
#pragma once

#include "storage/journal/key_value_store.h"
#include "storage/vault/key.h"

namespace jinze::journal {

// Whether these bytes of a drawer's row open under vault::Use::drawer's key; what they say is nobody's business here.
bool opens_under(const vault::Key& key, std::string_view kind, std::string_view row, std::string_view bytes);

class SealedKeyValueStore {
public:
    SealedKeyValueStore(KeyValueStore& drawer, const vault::MasterKey& master, Entropy entropy);

    // Nothing, too, where the bytes do not open: another key, or somebody altered them.
    std::optional<std::string> get(std::string_view kind, std::string_view key, Instant now) const;
    void put(std::string_view kind, std::string_view key, std::string_view text, const Keeping& keeping = {});
    // Puts only where there is none; whether it did.
    bool add(std::string_view kind, std::string_view key, std::string_view text, Instant now,
             const Keeping& keeping = {});

    struct Change {
        std::string text;
        Keeping keeping;
    };
    // What `decide` makes of what is there, done as one step even where others change the same row: then it is asked
    // again. Nothing: leave it as it is. Whether it was changed.
    using Decide = std::function<std::optional<Change>(const std::optional<std::string>& text)>;
    bool change(std::string_view kind, std::string_view key, Instant now, const Decide& decide);

    bool remove(std::string_view kind, std::string_view key) { return drawer_.remove(kind, key); }
    std::size_t remove_of(std::string_view kind, std::uint32_t account) { return drawer_.remove_of(kind, account); }
    void each(std::string_view kind, std::string_view prefix, Instant now, const KeyValueStore::Each& each) const;
    std::size_t prune(Instant now) { return drawer_.prune(now); }

    // What stands as a key in place of a name, an address, an issuer.
    std::string mark(std::string_view text) const;
    std::string random(std::size_t bytes) const;  // in hex

    // For who writes rows together: what would lie in the drawer, and what it says.
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
