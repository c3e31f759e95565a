// A hash chain over the sealed rows of a log, so that removed or changed rows are detected, with or without the key.
// Each row has a link: the hash of its key and sealed bytes, and the chain's head with it. A row erased with its person
// or pruned by age leaves its link. The head is one row, updated by compare and swap, so several servers can extend one
// chain. docs/ledger-format.md has the bytes, docs/decisions/0026-what-is-verified.md the reasons.
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

// A link as stored in the drawer, under its number from 1 as twelve digits.
struct Link {
    Instant at{};
    std::uint32_t account = 0;  // the row's account, with which the row is erased
    Digest row{};               // hash of the row's key and sealed bytes
    Digest head{};              // of the chain up to this link
    std::string key;            // the row's key
};
std::string to_bytes(const Link& link);
std::optional<Link> link_from(std::string_view bytes);
std::string link_key(std::uint32_t number);

struct ChainHead {
    std::uint32_t count = 0;
    Digest digest{};  // zeros for an empty chain
    bool operator==(const ChainHead&) const = default;
};

Digest hash_of_row(std::string_view key, std::string_view sealed);
// The head after adding this link, without its own head.
Digest head_with(const ChainHead& before, const Link& link);

// The head's row: count, digest, and an HMAC of both under the key "jinze/log/v1".
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
    // Writes the rows, their links and the head atomically; retries if another process interfered. Rows older than the
    // chain are linked first: `earlier` lists them. Throws StorageError; then nothing was written.
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
