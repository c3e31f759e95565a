// Checks a whole journal against itself, and against heads seen earlier: every leaf, every stored
// root, every row of the vault, every document. What a leaf means the caller says.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "base/sealed.h"
#include "storage/journal/journal.h"
#include "storage/vault/sealer.h"

namespace jinze::journal {

// What a leaf says about things outside the ledger.
struct Carried {
    std::vector<Sealed> sealed;
    std::vector<SealedId> erased;
    std::vector<Digest> documents;
};
// Throws (any std::exception) if it does not understand the leaf, which is then the leaf's fault.
using Meaning = std::function<Carried(std::string_view leaf)>;

// The first thing that does not fit.
struct Fault {
    std::optional<std::uint64_t> leaf;  // at this leaf; a root covers all leaves since the root before it
    std::optional<SealedId> row;        // or at this row of the vault
    std::string chinese, english;
};

struct Verdict {
    std::uint64_t size = 0;
    Digest root = ledger::empty_root;
    std::optional<Fault> fault;
    std::uint64_t faults = 0;    // in all
    std::uint64_t opened = 0;    // rows opened with the key
    std::uint64_t unopened = 0;  // rows that fit their commitments, not opened for want of the key
    std::uint64_t erased = 0;    // rows whose leaves say they were erased, and which are
    std::uint64_t documents = 0;

    bool ok() const { return !fault.has_value(); }
};

// `sealer` may be null. `known` are heads from elsewhere (a receipt, a notice board): the journal
// must have had each of them, so that an end cut off or a history rewritten as a whole is found
// too.
Verdict verify(const Reading& journal, const vault::Sealer* sealer, const Meaning& meaning,
               std::span<const ledger::Head> known = {});

}  // namespace jinze::journal
