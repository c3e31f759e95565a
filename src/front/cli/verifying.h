// jinze verify: checks the whole ledger, vault and documents against themselves and against earlier heads, and the
// security log against its chain. Needs no desk, so it works on a damaged district. Without the key it checks less.
#pragma once

#include <expected>
#include <optional>
#include <string>

#include "front/cli/say.h"
#include "storage/ledger/frontier.h"

namespace jinze::cli {

struct VerifyAnswer {
    bool fits = false;
    std::uint64_t size = 0;
    Digest root{};
    bool demonstration = false;         // leaf 0 says that this district is fictitious
    std::optional<std::uint64_t> leaf;  // the first mismatch: this leaf,
    std::optional<SealedId> row;        // or this row of the vault
    std::optional<std::string> chinese, english;
    std::uint64_t faults = 0;
    bool with_key = false;
    std::uint64_t opened = 0, unopened = 0, erased = 0, documents = 0;
    // The security log: rows that match their links, removed with erased persons, removed by age, and missing; and rows
    // in no link: all of them where an older program wrote the log.
    std::uint64_t log_rows = 0, log_erased = 0, log_pruned = 0, log_missing = 0, log_unlinked = 0;
};
BOOST_DESCRIBE_STRUCT(VerifyAnswer, (),
                      (fits, size, root, demonstration, leaf, row, chinese, english, faults, with_key, opened, unopened,
                       erased, documents, log_rows, log_erased, log_pruned, log_missing, log_unlinked))

struct Known {
    std::string receipt_file;  // empty: none
    std::string head;          // SIZE:ROOT; empty: none
};

std::expected<VerifyAnswer, Denial> verify(const Common& common, const Known& known, Instant now);

int say(Shell& shell, const Common& common, const VerifyAnswer& answer);

}  // namespace jinze::cli
