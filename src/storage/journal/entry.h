// What is written by one append, and what comes back. The journal knows no meaning: leaves are
// bytes, texts are sealed, accounts and people are numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"
#include "base/id.h"
#include "storage/ledger/frontier.h"
#include "storage/vault/row.h"

namespace jinze::journal {

// A request of this account under this key was answered; its body had this mark
// (vault::Use::answered). A key is answered once (else StorageError, clash), unless the answer replaces the one before.
struct Answer {
    std::uint32_t account = 0;
    std::string key;
    Digest body{};
    Instant at{};
    bool replaces = false;
};

// What is remembered of it.
struct Answered {
    Digest body{};
    std::uint64_t first = 0, last = 0;  // the leaves it wrote
    Instant at{};

    friend bool operator==(const Answered&, const Answered&) = default;
};

// Lets a thing be found by a number that must not be stored: the mark (vault::Use::look_up) of,
// say, an ID number. `kind` is the caller's. A thing has one mark of a kind, a new one replaces it;
// a mark belongs to one thing (else StorageError, clash).
struct LookUp {
    std::uint32_t kind = 0;
    Digest mark{};
    std::uint32_t number = 0;

    friend bool operator==(const LookUp&, const LookUp&) = default;
};

// All that one accepted command writes. At least one leaf, each of 1 to ledger::longest_leaf bytes.
struct Entry {
    std::vector<std::string> leaves;
    std::vector<vault::Row> rows;
    std::vector<std::string> documents;  // public, kept for ever, found by their SHA-256
    std::vector<LookUp> look_ups;
    std::optional<Answer> answer;
};

// The leaves one entry became.
struct Place {
    std::uint64_t first = 0, last = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

struct Appended {
    ledger::Head head;                // the ledger after the append
    std::vector<Place> places;        // one an entry
    std::vector<Digest> leaf_hashes;  // of all leaves written, for the caller's tree
};

// Somebody else appended first: the ledger has this many leaves now. Catch up, decide again, try
// again.
struct Outrun {
    std::uint64_t size = 0;
};

struct Leaf {
    std::uint64_t index = 0;     // from 0
    std::string_view bytes;      // valid during the call only
    std::optional<Digest> root;  // of the ledger that ends here, where an append ended here
};

// A row of the vault as it is stored.
struct StoredRow {
    vault::Row row;
    bool erased = false;  // everything in it was overwritten by zeros
};

// What an erasure takes away beside the texts: whatever ties these numbers to a person.
struct Thing {
    std::uint32_t kind = 0;
    std::uint32_t number = 0;
};
struct Erasure {
    std::vector<SealedId> rows;
    std::vector<Thing> look_ups;
    std::vector<std::uint32_t> accounts;  // their answered keys and rows in the drawer
};

}  // namespace jinze::journal
