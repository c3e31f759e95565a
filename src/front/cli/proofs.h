// Proofs from the ledger, as JSON that anybody can keep and check later without the district's
// file: that leaves are in it, and that an earlier ledger is the beginning of a later one.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "front/cli/say.h"
#include "storage/journal/journal.h"
#include "storage/ledger/receipt.h"

namespace jinze::ledger {

BOOST_DESCRIBE_STRUCT(Head, (), (size, root))

}  // namespace jinze::ledger

namespace jinze::cli {

struct InclusionAnswer {
    std::uint64_t first = 0, last = 0;        // leaves, counted from 0
    ledger::Head head;                        // the ledger the proofs belong to
    std::vector<std::string> leaves;          // their exact bytes, base64
    std::vector<std::vector<Digest>> proofs;  // one a leaf, from the leaf upwards
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

// "120:<64 hex digits>": the head of a ledger of 120 leaves.
std::expected<ledger::Head, Bilingual> head_from(const std::string& text);
// The heads that a kept receipt, proof or command's answer speaks of; No where it does not hold by
// itself.
std::expected<std::vector<ledger::Head>, Denial> heads_of(std::string_view file);

struct CheckAnswer {
    bool holds = true;
    std::vector<ledger::Head> heads;  // the ledgers it speaks of: compare them with one you trust
};
BOOST_DESCRIBE_STRUCT(CheckAnswer, (), (holds, heads))

// What was kept, checked without any district. `head`: SIZE:ROOT, one of its heads must be that;
// may be empty.
std::expected<CheckAnswer, Denial> check_receipt(std::string_view file, const std::string& head);
int say(Shell& shell, const Common& common, const CheckAnswer& answer);

}  // namespace jinze::cli
