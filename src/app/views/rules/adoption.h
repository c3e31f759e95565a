// Adoption: the forms with which the district sets a deadline or ends a duty and a unit adds its own duties, and the
// cost of a draft before the decision.
#pragma once

#include "app/views/rules/duties.h"

namespace jinze::views {

// The proposed deadline, or the district's own days within the limits of the source.
struct ClockAdopted {
    std::string from;          // the first day; for windows that begin on or after it
    std::optional<int> count;  // times in each window
    std::optional<calendar::Cadence> cadence;
    std::optional<int> days;           // days after an occasion
    std::optional<std::string> by;     // MM-DD, for a fixed date
    std::optional<std::string> basis;  // r12: the decision
};
struct DutyEndedFrom {
    std::string from;
};
struct UnitDuty {
    std::string unit;  // o3
    std::string title;
    record::Kind kind{};  // the kind of record that counts
    std::string topic;    // code or title
    duty::Bearer bearer{};
    calendar::Cadence cadence{};
    int count = 1;
    std::string from;
    std::string basis;  // r12: the meeting of the unit that adopted it
};
struct DraftClock {
    std::string duty;
    std::optional<std::string> from;
    std::optional<int> count;
    std::optional<calendar::Cadence> cadence;
    std::optional<int> days;
    std::optional<std::string> by;
    std::optional<bool> ends;  // the duty ends instead
};
struct DraftOwn {
    std::string unit, title;
    duty::Bearer bearer{};
    calendar::Cadence cadence{};
    int count = 1;
    std::string from;
    std::optional<record::Kind> kind;  // of the record that counts; default: a meeting
    std::optional<Code> topic;
};
struct RulesDraft {
    std::vector<DraftClock> clocks;
    std::optional<std::vector<DraftOwn>> own;
};
struct BearerLoad {
    Bilingual bearer;  // 党组, 支部书记 …
    int bearers = 0;
    int duties_before = 0, duties = 0;  // duties with a deadline that each of them owes
    int a_year_before = 0, a_year = 0;  // records each of them needs a year, for all duties
    std::optional<Day> first_last;      // the first last day of the new windows
};
struct MonthLoad {
    std::string month;            // 2026-07
    int before = 0, records = 0;  // records due in it, of all bearers
};
struct RulesDraftShown {
    std::vector<Bilingual> changes;                     // one sentence each
    std::vector<BearerLoad> loads;                      // in the order of bearers
    std::vector<MonthLoad> months;                      // the next twelve
    int branch_quarter_before = 0, branch_quarter = 0;  // records due from one branch in the busiest quarter
    std::vector<Denial> objections;                     // why it could not be adopted like this
    std::vector<Bilingual> warnings;                    // what asks for the same as something in force
};
BOOST_DESCRIBE_STRUCT(ClockAdopted, (), (from, count, cadence, days, by, basis))
BOOST_DESCRIBE_STRUCT(DutyEndedFrom, (), (from))
BOOST_DESCRIBE_STRUCT(UnitDuty, (), (unit, title, kind, topic, bearer, cadence, count, from, basis))
BOOST_DESCRIBE_STRUCT(DraftClock, (), (duty, from, count, cadence, days, by, ends))
BOOST_DESCRIBE_STRUCT(DraftOwn, (), (unit, title, bearer, cadence, count, from, kind, topic))
BOOST_DESCRIBE_STRUCT(RulesDraft, (), (clocks, own))
BOOST_DESCRIBE_STRUCT(BearerLoad, (), (bearer, bearers, duties_before, duties, a_year_before, a_year, first_last))
BOOST_DESCRIBE_STRUCT(MonthLoad, (), (month, before, records))
BOOST_DESCRIBE_STRUCT(RulesDraftShown, (),
                      (changes, loads, months, branch_quarter_before, branch_quarter, objections, warnings))

Result<RulesDraftShown> draft_shown(const Reader& reader, const RulesDraft& draft);

}  // namespace jinze::views
