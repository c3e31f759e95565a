// A chain over the sealed rows of a log, so that none can be taken away or changed unseen, with the key or without.
// Each row has a link: the hash of its key and sealed bytes, and the head that the chain has with it. A row that is
// erased with its person or pruned by age leaves its link. One row is the head: it is compared and replaced, so that
// several servers write one chain. docs/ledger-format.md has the bytes, docs/decisions/0026-what-is-verified.md the
// reasons.
#pragma once

#include <span>
#include <vector>

#include "storage/journal/key_value_store.h"
#include "storage/vault/key.h"

namespace jinze::journal {

namespace log_kinds {

inline constexpr std::string_view row = "audit", link = "audit-link", head = "audit-head";

}  // namespace log_kinds

inline constexpr days rows_kept{366}, links_kept{732};

// What stands in a link, and in the drawer under its number from 1, as twelve digits.
struct Link {
    Instant at{};
    std::uint32_t account = 0;  // whose row it is, and with whom it is erased
    Digest row{};               // of the row's key and sealed bytes
    Digest head{};              // of the chain with this link
    std::string key;            // the row's
};
std::string to_bytes(const Link& link);
std::optional<Link> link_from(std::string_view bytes);
std::string link_key(std::uint32_t number);

struct ChainHead {
    std::uint32_t count = 0;
    Digest digest{};  // zeros where there is none
    bool operator==(const ChainHead&) const = default;
};

Digest hash_of_row(std::string_view key, std::string_view sealed);
// The head that follows when this link, without its head, is added.
Digest head_with(const ChainHead& before, const Link& link);

// The row of the head: count, digest, and an HMAC of both under the key "jinze/log/v1".
std::string to_bytes(const ChainHead& head, const vault::Marker& marker);
std::optional<ChainHead> head_from(std::string_view bytes);
bool is_marked(std::string_view bytes, const vault::Marker& marker);

class RowChain {
public:
    RowChain(KeyValueStore& drawer, const vault::MasterKey& master) : drawer_{drawer}, marker_{master, vault::Use::log}
    {
    }

    struct Row {
        std::string key, sealed;
        Instant at{};
        std::uint32_t account = 0;
    };
    // Writes the rows, their links and the head in one step; tries again where another process came between. Rows of
    // before there was a chain are linked first: `earlier` names them. Throws StorageError; then nothing was written.
    using Earlier = std::function<std::vector<Row>()>;
    void append(std::span<const Row> rows, const Earlier& earlier, Instant now);

    ChainHead head(Instant now) const;

private:
    ChainHead last_link(Instant now) const;
    ChainHead head_after(const std::optional<std::string>& stored, Instant now) const;

    KeyValueStore& drawer_;
    vault::Marker marker_;
};

}  // namespace jinze::journal
