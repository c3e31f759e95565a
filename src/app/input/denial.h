// How an act of the office is answered: a receipt, or one sentence that says no, in both languages, with
// the field it concerns. The command line and the web say the same.
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
    std::string why;    // the refusal's name; bad_input where no rule was asked
    std::string field;  // the option, JSON path, id or entry of a list it concerns; may be empty
    std::string chinese, english;
};
BOOST_DESCRIBE_STRUCT(Denial, (), (why, field, chinese, english))

// What an accepted command wrote.
struct ReceiptAnswer {
    std::uint64_t first = 0, last = 0;  // leaves, counted from 0
    std::uint64_t size = 0;             // the ledger's head just after
    Digest root{};
    bool repeated = false;          // done before under the same key: nothing new was written
    std::vector<std::string> made;  // ids of new things: o5, m3, p2, a4, c1, r7, g2
};
BOOST_DESCRIBE_STRUCT(ReceiptAnswer, (), (first, last, size, root, repeated, made))

// Valid UTF-8: what a damaged file or a stranger's terminal put in its place is a '?'.
std::string printable(std::string text);

Denial bad_input(std::string field, Bilingual what);
// Exactly what is said of what does not exist is said of what somebody may not see.
Denial absent(std::string field);
bool is_absent(const Denial& no);
Denial no_from(const district::Refused& by_rule);
Denial no_from(const desk::Refused& by_desk);
// The same, with the names its reader knows in place of ids.
Denial no_from(const desk::Refused& by_desk, desk::Desk& desk, PersonId actor);
Denial no_from(const codec::strict::Problem& problem);

ReceiptAnswer answer_from(const desk::Receipt& receipt);
std::vector<std::string> made_by(const district::Events& events);

}  // namespace jinze::input
