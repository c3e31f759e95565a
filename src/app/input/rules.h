// From the texts of rules to the commands that adopt them.
#pragma once

#include <string>
#include <vector>

#include "app/input/planner.h"
#include "domain/catalogue/load.h"
#include "domain/duty/duties.h"

namespace jinze::input {

// The clock the catalogue proposes for a standing duty, from a day on, by the decision a record
// holds.
Planner adopting_clock(std::string duty, std::string from, std::string basis);
// Days of the district's own in place of the proposed ones, as far as the source allows: a clock may be added,
// and a must is never weakened. What is left out stays as proposed, or as it is.
struct OwnClock {
    std::string from;
    std::optional<int> count;
    std::optional<calendar::Cadence> cadence;
    std::optional<int> days;
    std::optional<std::string> by;  // MM-DD
    std::string basis;
};
Planner adopting_own_clock(std::string duty, OwnClock clock);
// What the clock would be from that day on, or why it cannot.
std::expected<duty::Terms, Denial> own_terms(const catalogue::Entry& entry, const duty::DutyVersion* latest,
                                             const OwnClock& clock, Day from);
Planner ending_duty(std::string duty, std::string from);

// A unit's own duty as its form says it. The document adopted is written from it, and nobody edits a file.
struct OwnDuty {
    std::string unit, title;
    record::Kind kind{};
    std::string topic;
    duty::Bearer bearer{};
    calendar::Cadence cadence{};
    int count = 1;
    std::string from, basis;
};
Planner adopting_unit_duty(OwnDuty duty);

// A catalogue's files take the place of those of the same name among the built-in ones.
Planner adopting_catalogue(std::vector<catalogue::File> files, std::string from);
// A year's notice as any sheet. What is odd about it (catalogue::doubts) is asked about first: No
// "holidays_unconfirmed".
Planner adopting_holidays(std::string sheet, bool confirmed);
// [{"kind":…,"title":…,"right":…,"reach":…}, …]: the whole table of rights, from a day on.
Planner adopting_rights(std::string json, std::string from);

}  // namespace jinze::input
