// The input and output of an append. The journal does not interpret it: leaves are bytes, texts are sealed, accounts
// and people are numbers.
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

// A request of this account with this key was answered; the mark is of its body (vault::Use::answered). A key is
// answered once (else StorageError, clash), unless the answer replaces the previous one.
struct Answer {
    std::uint32_t account = 0;
    std::string key;
    Digest body{};
    Instant at{};
    bool replaces = false;
};

// The stored part of an Answer.
struct Answered {
    Digest body{};
    std::uint64_t first = 0, last = 0;  // the leaves it wrote
    Instant at{};

    friend bool operator==(const Answered&, const Answered&) = default;
};

// Finds a thing by a number that must not be stored: the mark (vault::Use::look_up) of, say, an ID number. `kind` is
// defined by the caller. A thing has one mark per kind and a new one replaces it. A mark belongs to one thing (else
// StorageError, clash).
struct LookUp {
    std::uint32_t kind = 0;
    Digest mark{};
    std::uint32_t number = 0;

    friend bool operator==(const LookUp&, const LookUp&) = default;
};

// A plain row (key_value_store.h) that is written in the same transaction as the leaves, unless one of this kind and
// key is there already. It does not expire.
struct Beside {
    std::string kind, key, bytes;
    std::uint32_t account = 0;  // its owner; 0: none
};

// Everything that one accepted command writes. At least one leaf, each of 1 to ledger::longest_leaf bytes.
struct Entry {
    std::vector<std::string> leaves;
    std::vector<vault::Row> rows;
    std::vector<std::string> documents;  // public, kept for ever, addressed by SHA-256
    std::vector<LookUp> look_ups;
    std::optional<Answer> answer;
    std::vector<Beside> beside;
};

// The leaves of one entry.
struct Place {
    std::uint64_t first = 0, last = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

struct Appended {
    ledger::Head head;                // the ledger after the append
    std::vector<Place> places;        // one per entry
    std::vector<Digest> leaf_hashes;  // of all leaves written, for the caller's tree
};

// Another writer appended first; the ledger now has this many leaves. Catch up, decide again, retry.
struct Outrun {
    std::uint64_t size = 0;
};

struct Leaf {
    std::uint64_t index = 0;     // from 0
    std::string_view bytes;      // valid during the call only
    std::optional<Digest> root;  // of the ledger up to here, if an append ended here
};

// A row of the vault as stored.
struct StoredRow {
    vault::Row row;
    bool erased = false;  // all its bytes were overwritten with zeros
};

// What an erasure removes besides the texts: everything that ties these numbers to a person.
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
