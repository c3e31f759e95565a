// The ledger for readers: its size, the latest entries they may read, and the proofs with which their own machine
// checks a receipt (docs/ledger-format.md).
#pragma once

#include "app/views/ledger/chronicle.h"

namespace jinze::views {

struct LedgerHead {
    std::uint64_t size = 0;
    Digest root{};
};
struct LedgerEntry {
    std::uint64_t leaf = 0;
    Instant at{};
    std::string event;  // RecordEntered
    Bilingual words;    // 记录了一次工作
    Mention by;
    std::optional<Mention> org, record;
    std::optional<Day> performed;
    std::optional<Mention> person;
    Bilingual object;  // the post, what is in its charge, the duty and its window
};
struct LedgerPage {
    LedgerHead head;
    std::optional<Instant> at;         // of its last leaf
    std::vector<LedgerEntry> entries;  // newest first, of those the reader may read
    int page = 1, size = 50;
    bool more = false;
};
// In the form that `jinze check-receipt` reads.
struct Inclusion {
    std::uint64_t first = 0, last = 0;
    LedgerHead head;
    std::vector<std::string> leaves;  // exact bytes, base64; empty if the reader may not read them
    std::vector<std::vector<Digest>> proofs;
};
struct LeafReceipt {
    std::uint64_t leaf = 0;
    Digest leaf_hash{};
    Inclusion inclusion;
    std::optional<LedgerEntry> entry;  // its content, if the reader may read it
};
struct Continuation {
    LedgerHead before, after;
    std::vector<Digest> proof;  // consistency proof: the one is a prefix of the other
};
BOOST_DESCRIBE_STRUCT(LedgerHead, (), (size, root))
BOOST_DESCRIBE_STRUCT(LedgerEntry, (), (leaf, at, event, words, by, org, record, performed, person, object))
BOOST_DESCRIBE_STRUCT(LedgerPage, (), (head, at, entries, page, size, more))
BOOST_DESCRIBE_STRUCT(Inclusion, (), (first, last, head, leaves, proofs))
BOOST_DESCRIBE_STRUCT(LeafReceipt, (), (leaf, leaf_hash, inclusion, entry))
BOOST_DESCRIBE_STRUCT(Continuation, (), (before, after, proof))

struct LedgerQuestion {
    std::optional<PageNumber> page;
    std::optional<PageSize> size;

    static constexpr std::array objections{no_such_page, no_such_size};
};
inline constexpr Objection no_such_continuation{"应不小于前一个叶数，不大于账本现有的叶数。",
                                                "Must be at least the first size and at most the size of the ledger."};
struct ContinuationQuestion {
    std::optional<std::uint64_t> to;  // the later size; default: today's

    static constexpr std::array objections{ObjectionToMember{"to", no_such_continuation}};
};
BOOST_DESCRIBE_STRUCT(LedgerQuestion, (), (page, size))
BOOST_DESCRIBE_STRUCT(ContinuationQuestion, (), (to))

Result<LedgerPage> ledger_page(const Reader& reader, const Chronicle& chronicle, const LedgerQuestion& asked);
Result<LeafReceipt> leaf_receipt(const Reader& reader, const Chronicle& chronicle, const journal::Reading& journal,
                                 const std::string& leaf);
// Proves that the ledger of `size` leaves is a prefix of a later one.
Result<Continuation> continuation(const Chronicle& chronicle, const std::string& size,
                                  const ContinuationQuestion& asked);

}  // namespace jinze::views
