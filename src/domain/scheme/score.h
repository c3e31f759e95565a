// The score of one body as a tree of sentences: clause, facts, arithmetic, evidence. Material for a meeting that
// decides; no other body is in it. Every number in a sentence of a node is a number of that node (numbers_of).
#pragma once

#include "domain/scheme/exact.h"
#include "domain/scheme/facts.h"

namespace jinze::scheme {

enum class NodeKind : std::uint8_t { scheme, part, item };

enum class NodeState : std::uint8_t {
    counted,
    not_applicable,  // `when` does not hold: its full mark is not applicable
    not_due,         // 未到期: every fact is still open
    unanswered,      // not yet stated, voted or judged: left out, not zero
    absent,          // the source is not in use here, or the line was removed: not scaled, not zero
};

// What became of one fact in one item.
enum class Effect : std::uint8_t {
    counted,       // it lost or added
    harmless,      // the rule takes nothing for it
    spared,        // late entry, reason accepted, waived, not owed: never loses
    not_due,       // left out
    exempt,        // a ground with proof
    found_itself,  // neither loses nor gains
    same_case,     // counted once already, at the highest level
    too_few,       // ballots of a group that are not enough
};

struct Line {
    std::string fact, label;
    Effect effect{};
    std::optional<duty::Standing> standing;
    Code level;
    Exact each, count, value;  // value = each × count
    std::vector<std::string> evidence;
};

// A term of the arithmetic: each × count = value; several lines together where `each` is the same.
struct Sum {
    Exact each, count, value;
};

struct Tally {
    Effect effect{};
    std::optional<duty::Standing> standing;
    std::int64_t count = 0;
};

struct Node {
    std::string id;
    NodeKind kind{};
    NodeState state{};
    Bilingual title;
    bool takes_nothing = false;             // a bonus, or only a referral: it has no share of a full mark
    std::optional<Exact> full, applicable;  // applicable: full without what does not apply
    Exact absent;                           // the full mark of what is absent here, taken out of `full`
    std::optional<Exact> lost_most;         // where the loss of this node stops, if it stops
    std::optional<Exact> added_most;
    Exact taken;                    // before the maxima: the sum of `sums`, or of the nodes below
    Exact lost, added;              // of the node, after its maxima
    std::optional<Exact> value;     // applicable − lost, without what was added
    std::vector<Sum> sums;          // items: their sum is what the rule takes, before the maxima
    std::vector<Tally> tallies;     // items: how many facts met which fate
    std::vector<Exact> terms;       // items: the numbers of the rule
    std::string row;                // items: of the source
    std::optional<Exact> measured;  // items with thresholds: what was measured
    bool refers = false;            // refers the body to the meeting
    std::vector<Line> lines;        // items
    std::vector<std::string> uses;  // items: fact names; else: the nodes below
    Bilingual clause, facts, arithmetic, says;
    std::vector<std::string> evidence;
    std::vector<Node> below;
};

struct Score {
    Node tree;                        // the scheme itself; its items in the order of the file
    std::optional<Hundredths> total;  // nothing: no maximum, or nothing applies; then only 扣分合计 is said
    Hundredths lost, added;           // rounded, where there is no total
    std::optional<Exact> unrounded;   // the total before its rounding
    std::optional<Bilingual> band;    // words for the meeting
    bool refers = false;              // somewhere in the tree
};

// Pure. The order of facts does not matter.
Score evaluate(const Scheme& scheme, const Facts& facts);

// The numbers that a sentence of this node may say, as text; and those a sentence says. What stands in “…” or 《…》 is
// a name, and its digits are no numbers.
std::vector<std::string> numbers_of(const Node& node, const Score* whole = nullptr);
std::vector<std::string> numbers_in(std::string_view sentence);

}  // namespace jinze::scheme
