// From the texts of rules to the commands that adopt them.
#pragma once

#include <string>
#include <vector>

#include "app/input/planner.h"
#include "domain/catalogue/load.h"
#include "domain/duty/duties.h"

namespace jinze::input {

// The deadline that the catalogue proposes for a standing duty, from a day on, by a decision in a record.
Planner adopting_clock(std::string duty, std::string from, std::string basis);
// The district's own days instead of the proposed ones, within the limits of the source: a deadline may be added, an
// obligatory rule is never weakened. Members left out keep the proposed or present value.
struct OwnClock {
    std::string from;
    std::optional<int> count;
    std::optional<calendar::Cadence> cadence;
    std::optional<int> days;
    std::optional<std::string> by;  // MM-DD
    std::string basis;
};
Planner adopting_own_clock(std::string duty, OwnClock clock);
// The terms from that day on, or why they are refused.
std::expected<duty::Terms, Denial> own_terms(const catalogue::Entry& entry, const duty::DutyVersion* latest,
                                             const OwnClock& clock, Day from);
Planner ending_duty(std::string duty, std::string from);

// A unit's own duty as entered in its form. The adopted document is generated from it; nobody edits a file.
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

// The given catalogue files replace built-in ones of the same name.
Planner adopting_catalogue(std::vector<catalogue::File> files, std::string from);
// A type of matter as a TOML file (domain/matter_types): checked, its examples run.
Planner adopting_matter_type(std::string toml);
// A scheme of assessment as a TOML file (domain/scheme): checked against the adopted catalogue, its examples run.
// `basis`: the recorded decision (r12); empty: none.
Planner adopting_scheme(std::string toml, std::string basis);
// A year's notice as any sheet. Unusual entries (catalogue::doubts) must be confirmed: refusal "holidays_unconfirmed".
Planner adopting_holidays(std::string sheet, bool confirmed);
// [{"kind":…,"title":…,"right":…,"reach":…}, …]: the whole table of rights, from a day on.
Planner adopting_rights(std::string json, std::string from);

}  // namespace jinze::input
