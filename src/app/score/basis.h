// What a standing rests on: the days of the window, the records that count and those that do not, the decisions, and
// the leaves that say so. From these the standing is derived again without a database (standing.h).
#pragma once

#include "base/describe.h"
#include "domain/duty/describe.h"

namespace jinze::score {

using LeafNumber = std::uint64_t;  // from 0

struct CountedRecord {
    RecordId record;
    Day performed{};
    Day entered{};                   // since when it has fitted without a break
    int amount = 1;                  // records, or minutes
    std::vector<LeafNumber> leaves;  // its versions known by the day, in order
};

struct RecordLeftOut {
    RecordId record;
    Day performed{};
    Day entered{};
    std::vector<duty::Lack> lacks;  // why it does not count
    std::vector<LeafNumber> leaves;
};

struct Waived {
    Day entered{};
    std::optional<LeafNumber> leaf;
};
struct ReasonAnswered {  // the last decision on a reason
    Day entered{};
    bool accepted = false;
    std::optional<LeafNumber> leaf;
};
struct ContestAnswered {  // the last decision on a contest
    Day entered{};
    duty::Outcome outcome{};
    std::optional<Day> performed;
    std::optional<LeafNumber> leaf;
};
struct MatterClosed {  // the matter itself, or the one that carries the item out
    Day performed{};
    Day entered{};
    std::vector<LeafNumber> leaves;
};
struct MoreTime {  // that matter was given more time
    Day entered{};
    std::optional<LeafNumber> leaf;
};

struct Basis {
    std::string of;                   // the window: “theme-day@o17@2025-05”
    std::optional<LeafNumber> terms;  // the leaf that adopted the duty's version
    duty::Force force{};
    int needed = 1;         // records, or minutes
    Day begin{}, last{};    // both included; 9999-12-31: there is no last day
    bool owed = true;       // false: existed for less than half of the window, by the register
    bool awaiting = false;  // the year of reference is not opened, so far as known
    bool excused = false;   // absent from an important meeting, with a reason
    std::vector<CountedRecord> counted;
    std::vector<RecordLeftOut> left_out;
    std::optional<Waived> waived;
    std::optional<ReasonAnswered> reason;
    std::optional<ContestAnswered> contest;
    std::optional<MatterClosed> closed;
    std::optional<MoreTime> more_time;
    std::optional<Day> done_on;  // as the sentence says it
};

BOOST_DESCRIBE_STRUCT(CountedRecord, (), (record, performed, entered, amount, leaves))
BOOST_DESCRIBE_STRUCT(RecordLeftOut, (), (record, performed, entered, lacks, leaves))
BOOST_DESCRIBE_STRUCT(Waived, (), (entered, leaf))
BOOST_DESCRIBE_STRUCT(ReasonAnswered, (), (entered, accepted, leaf))
BOOST_DESCRIBE_STRUCT(ContestAnswered, (), (entered, outcome, performed, leaf))
BOOST_DESCRIBE_STRUCT(MatterClosed, (), (performed, entered, leaves))
BOOST_DESCRIBE_STRUCT(MoreTime, (), (entered, leaf))
BOOST_DESCRIBE_STRUCT(Basis, (),
                      (of, terms, force, needed, begin, last, owed, awaiting, excused, counted, left_out, waived,
                       reason, contest, closed, more_time, done_on))

}  // namespace jinze::score
