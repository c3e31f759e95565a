// The standing of an obligation on a day, as known on a day. This is the reference definition; every faster
// implementation must agree. Source: the table of docs/standings.md.
#pragma once

#include <vector>

#include "domain/duty/obligation.h"

namespace jinze::duty {

enum class Standing : std::uint8_t {
    not_owed,
    waived,
    done,
    done_entered_late,  // 补录
    done_late,
    not_begun,
    awaiting_notice,
    answered,
    reason_wanted,
    overdue,
    due_soon,
    open,
};
inline constexpr int standings = 12;

constexpr bool is_settled(Standing s)
{
    return s == Standing::waived || s == Standing::done || s == Standing::done_entered_late ||
           s == Standing::done_late || s == Standing::answered;
}

// Why a record does not count. Each has one sentence in docs and pages.
enum class Lack : std::uint8_t {
    wrong_kind,
    topic_missing,
    below_quorum,
    other_host,
    bearer_absent,
    bearer_excused,
    not_led_by_bearer,
    not_presented_by,
    conclusions_missing,
    problems_missing,
    reporter_missing,
    not_an_answer,
    does_not_close,
    vote_not_passed,
    nobody_sat_in,
    outside_window,
    makes_up_another,  // it names an older obligation of this duty and counts there
    minutes_missing,
};

struct Verdict {
    RecordId record;
    Day performed{};
    Day entered{};            // the day since which it has fitted without a break
    bool late_entry = false;  // entered more than the district's number of days after it was performed
    bool makes_up = false;
    int amount = 1;            // 1 per record; minutes if hours are owed
    std::vector<Lack> lacks;   // empty: it counts
    Code topic;                // topic_missing: the first missing topic
    int present = 0, due = 0;  // as counted, for the sentence "present 3 of 8"

    bool counts() const { return lacks.empty(); }
};

struct Judgement {
    Standing standing{};
    int needed = 1, reached = 0;  // records, or minutes
    std::optional<Day> done_on;   // P: the day performed on which it was reached
    std::vector<Verdict> counted, not_counted;
    int lag = 0;  // done_entered_late: the longest lag, in working days
};

// Considers everything entered by `known` and performed by `on`.
Judgement evaluate(const Facts& facts, const Obligation& obligation, Day on, Day known);

// Whether one record counts for one obligation, as known on `known`: the complete matching.
Verdict match(const Facts& facts, const Obligation& obligation, const record::Record& record, Day known);

}  // namespace jinze::duty
