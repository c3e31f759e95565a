// The answer to an act of the office: a receipt, or a refusal in one sentence in both languages, with the field
// concerned. The command line and the web give the same answers.
#pragma once

#include <string>
#include <vector>

#include "app/codec/problem.h"
#include "app/desk/desk.h"
#include "base/describe.h"
#include "domain/catalogue/problem.h"

namespace jinze::input {

// Why nothing was done.
struct Denial {
    std::string why;    // the refusal's name; bad_input if no rule was reached
    std::string field;  // the option, JSON path, id or list entry concerned; may be empty
    std::string chinese, english;
};
BOOST_DESCRIBE_STRUCT(Denial, (), (why, field, chinese, english))

// What an accepted command wrote.
struct ReceiptAnswer {
    std::uint64_t first = 0, last = 0;  // leaves, counted from 0
    std::uint64_t size = 0;             // size of the ledger after it
    Digest root{};
    bool repeated = false;          // already done under the same key: nothing new was written
    std::vector<std::string> made;  // ids of new things: o5, m3, p2, a4, c1, r7, g2
    // What was done all the same although it is warned against (warnings.h); none: nothing to warn of.
    std::optional<std::vector<Bilingual>> warnings;
};
BOOST_DESCRIBE_STRUCT(ReceiptAnswer, (), (first, last, size, root, repeated, made, warnings))

// Valid UTF-8: invalid bytes of a damaged file or terminal become '?'.
std::string printable(std::string text);

Denial bad_input(std::string field, Bilingual what);
// The same answer for what does not exist and for what the reader may not see.
Denial absent(std::string field);
bool is_absent(const Denial& no);
Denial no_from(const district::Refused& by_rule);
Denial no_from(const desk::Refused& by_desk);
// The same, with names that the reader knows instead of ids.
Denial no_from(const desk::Refused& by_desk, desk::Desk& desk, PersonId actor);
Denial no_from(const codec::strict::Problem& problem);

ReceiptAnswer answer_from(const desk::Receipt& receipt);
std::vector<std::string> made_by(const district::Events& events);

}  // namespace jinze::input
