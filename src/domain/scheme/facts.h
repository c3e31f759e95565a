// The facts of one body in one period, as a scheme uses them: plain, already judged, with the ids of their evidence.
// Whoever assembles them (an assessment, an example in a file) answers for them; nothing here is looked up.
#pragma once

#include <set>

#include "domain/duty/evaluate.h"
#include "domain/scheme/terms.h"

namespace jinze::scheme {

struct Exemption {
    Ground ground{};
    std::string proof;  // an id of evidence; empty: unproven, and then it exempts nothing
};

struct Fact {
    FactName name;
    std::string label;                       // the window, matter or document: “2025Q3”, “d12”; one of a name has one
    std::optional<duty::Standing> standing;  // duties, matters
    Code level;                              // stated: as the document grades it
    int count = 1;                           // times, at least 1
    int persons = 0;                         // person-times
    int required = 0, reached = 0;           // a duty that asks for several
    std::optional<Hundredths> figure;        // stated, registered
    Code same;                               // the case it belongs to
    std::optional<Exemption> exempt;
    bool found_itself = false;  // a problem the body found itself: neither loses nor gains
    std::optional<Day> last;    // the last day of the window
    std::vector<std::string> evidence;
};

// One group's ballots on the body. Marks are counted; who gave which is not known.
struct GroupBallots {
    Code group;
    int handed_out = 0;
    int good = 0, fairly_good = 0, ordinary = 0, poor = 0;  // valid ones, together at most most_ballots
    std::vector<std::string> evidence;

    int valid() const { return good + fairly_good + ordinary + poor; }
};

// What people judged in one line.
struct JudgedLine {
    Code item;
    Hundredths amount;  // lost, or added; at most the item's up_to
    std::string reason;
    std::vector<std::string> evidence;
};

struct Facts {
    std::vector<Fact> facts;
    std::vector<GroupBallots> ballots;
    std::vector<JudgedLine> judged;
    std::set<FactSource> unused;  // sources that are not in use here: such lines are absent, and say so
    std::set<FactName> untaken;   // single names that nothing here can supply: likewise
};

}  // namespace jinze::scheme
