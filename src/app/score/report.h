// What recomputing a score's file found: what agrees, what differs and where, and what no file can prove.
#pragma once

#include "app/score/file.h"

namespace jinze::score {

enum class Where : std::uint8_t {
    scheme,    // its text, its digest, the leaf that adopted it
    ledger,    // the head, a leaf, a proof
    fact,      // a fact, its days, the leaves that show it
    node,      // a number of a node
    sentence,  // a number or a word in a sentence of a node
    total,
    change,  // K1 → K2
    limits,  // what the file says that it cannot prove
};
BOOST_DESCRIBE_ENUM(Where, scheme, ledger, fact, node, sentence, total, change, limits)

struct Difference {
    Where where{};
    std::string name;         // the fact, the node, the leaf
    std::string file, found;  // what the file says, and what follows; empty: a whole sentence says it
    Bilingual says;
};

struct Report {
    bool agrees = true;
    std::string body;
    Day known{};
    ledger::Head head;
    std::optional<std::string> total;
    // What was compared.
    std::uint64_t leaves = 0, facts = 0, standings = 0, records = 0, nodes = 0, sentences = 0, numbers = 0;
    std::vector<Difference> differences;  // the first most_differences
    std::uint64_t more = 0;               // further ones
    std::vector<Bilingual> remarks;       // no difference, and to be looked at
    std::vector<Bilingual> cannot_prove;

    void differs(Where where, std::string name, Bilingual says, std::string file = {}, std::string found = {});
};
inline constexpr std::size_t most_differences = 200;

// duty:theme-day “2025-03”
inline std::string called(const FileFact& fact) { return fact.name + " “" + fact.label + "”"; }

BOOST_DESCRIBE_STRUCT(Difference, (), (where, name, file, found, says))
BOOST_DESCRIBE_STRUCT(Report, (),
                      (agrees, body, known, head, total, leaves, facts, standings, records, nodes, sentences, numbers,
                       differences, more, remarks, cannot_prove))

}  // namespace jinze::score
