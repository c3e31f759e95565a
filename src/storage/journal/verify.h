// Checks a whole journal against itself and against heads seen earlier: every leaf, every stored root, every row of the
// vault, every document. The caller interprets the leaves.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "base/sealed.h"
#include "storage/journal/journal.h"
#include "storage/vault/sealer.h"

namespace jinze::journal {

// What a leaf says about data outside the ledger.
struct Carried {
    std::vector<Sealed> sealed;
    std::vector<SealedId> erased;
    std::vector<Digest> documents;
};
// Throws any std::exception if it cannot interpret the leaf; that counts as the leaf's fault.
using Meaning = std::function<Carried(std::string_view leaf)>;

// The first fault.
struct Fault {
    std::optional<std::uint64_t> leaf;  // this leaf; a root covers all leaves since the previous root
    std::optional<SealedId> row;        // or this row of the vault
    std::string chinese, english;
};

struct Verdict {
    std::uint64_t size = 0;
    Digest root = ledger::empty_root;
    std::optional<Fault> fault;
    std::uint64_t faults = 0;    // total
    std::uint64_t opened = 0;    // rows opened with the key
    std::uint64_t unopened = 0;  // rows that match their commitments, not opened because there is no key
    std::uint64_t erased = 0;    // rows erased as their leaves say
    std::uint64_t documents = 0;

    bool ok() const { return !fault.has_value(); }
};

// `sealer` may be null. `known` are heads from elsewhere (a receipt, a notice board): the journal must have had each of
// them. This detects a truncated end and a history rewritten as a whole.
Verdict verify(const Reading& journal, const vault::Sealer* sealer, const Meaning& meaning,
               std::span<const ledger::Head> known = {});

}  // namespace jinze::journal
