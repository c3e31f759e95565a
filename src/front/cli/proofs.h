// Proofs from the ledger as JSON, checkable later without the district's file: that leaves are in the ledger, and
// that an earlier ledger is a prefix of a later one.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "front/cli/say.h"
#include "storage/journal/journal.h"
#include "storage/ledger/describe.h"
#include "storage/ledger/receipt.h"

namespace jinze::cli {

struct InclusionAnswer {
    std::uint64_t first = 0, last = 0;        // leaves, counted from 0
    ledger::Head head;                        // head of the ledger that the proofs belong to
    std::vector<std::string> leaves;          // their exact bytes, base64
    std::vector<std::vector<Digest>> proofs;  // one per leaf, from the leaf upwards
};
struct ConsistencyAnswer {
    ledger::Head before, after;
    std::vector<Digest> proof;
};
BOOST_DESCRIBE_STRUCT(InclusionAnswer, (), (first, last, head, leaves, proofs))
BOOST_DESCRIBE_STRUCT(ConsistencyAnswer, (), (before, after, proof))

inline constexpr std::uint64_t most_leaves = 10'000;  // in one receipt

std::expected<InclusionAnswer, Denial> prove_inclusion(const journal::Reading& journal, std::uint64_t first,
                                                       std::uint64_t last);
std::expected<ConsistencyAnswer, Denial> prove_consistency(const journal::Reading& journal, std::uint64_t before,
                                                           std::uint64_t after);

bool holds(const InclusionAnswer& answer);
bool holds(const ConsistencyAnswer& answer);

// Parses "120:<64 hex digits>": the head of a ledger of 120 leaves.
std::expected<ledger::Head, Bilingual> head_from(const std::string& text);
// The heads that a kept receipt, proof or command's answer names; a Denial where it is inconsistent in itself.
std::expected<std::vector<ledger::Head>, Denial> heads_of(std::string_view file);

struct CheckAnswer {
    bool holds = true;
    std::vector<ledger::Head> heads;  // of the ledgers it names: compare them with one you trust
};
BOOST_DESCRIBE_STRUCT(CheckAnswer, (), (holds, heads))

// Checks a kept receipt or proof without a district. `head`: SIZE:ROOT that must be one of its heads, or empty.
std::expected<CheckAnswer, Denial> check_receipt(std::string_view file, const std::string& head);
int say(Shell& shell, const Common& common, const CheckAnswer& answer);

}  // namespace jinze::cli
