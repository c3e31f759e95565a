// Worked examples of a duty: a few records, a day, and the resulting standing. They show readers what the terms mean,
// and run as tests against the rule that judges real records.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/code.h"
#include "base/day.h"
#include "domain/catalogue/problem.h"
#include "domain/record/terms.h"

namespace jinze::catalogue {

// People and bodies of an example are identified by role, never by name.
enum class Role : std::uint8_t {
    bearer,              // the bearer of the duty
    party_group,         // the unit's leading group
    main_leader,         // the unit's main leader: the secretary of its 党组
    deputy_in_charge,    // the seat in charge of organ Party-building
    other_leader,        // another seat of the leading group
    organ_organisation,  // the unit's organ Party organisation; as a person, its secretary
    own_branch,          // the branch of the bearer (or the unit's branch); as a person, its secretary
    charge,              // the organisation the bearer is in charge of
    guided,              // an organisation the bearer guides or leads
    work_committee,      // the working committee; as a person, its secretary
    district_committee,  // the district committee
    member,              // an ordinary member
    other_unit,          // somebody outside the unit
};

struct ExampleVote {
    record::Act act{};
    int yes = 0, no = 0, abstained = 0;

    bool operator==(const ExampleVote&) const = default;
};

struct ExampleRecord {
    record::Kind kind{};
    Day held{};
    Day entered{};  // the same day if not given
    Role host = Role::bearer;
    std::optional<Role> concerns;
    std::vector<Code> topics;
    int present = 0, due = 0;  // due = 0: no attendance taken
    std::vector<Role> absent;  // named people who were absent; all other named people were present
    std::vector<Role> sitting_in;
    std::optional<Role> led_by, presented_by;
    int conclusions = 0, problems = 0, tasks = 0;
    std::optional<ExampleVote> vote;
    int minutes = 0;
    bool answers = false;                 // answers the occasion's record
    bool closes = false;                  // closes the occasion's item
    std::optional<std::string> makes_up;  // the label of an older window
    Place at;

    bool operator==(const ExampleRecord&) const = default;
};

// What began the deadline of a triggered duty.
struct ExampleOccasion {
    Day on{};
    std::optional<Day> due;

    bool operator==(const ExampleOccasion&) const = default;
};

struct ExampleReason {
    Day accepted{};

    bool operator==(const ExampleReason&) const = default;
};

struct Example {
    Bilingual says;
    std::vector<ExampleRecord> records;
    std::string window;  // label: 2025, 2025H1, 2025Q3, 2025-07; empty if standing
    Day on{};
    Day known{};                // the same day if not given
    std::string standing;       // one of standing_words()
    std::optional<int> counts;  // the number of records that count; all if standing
    bool as_proposed = false;   // judged by the duty's proposed deadline
    std::optional<ExampleOccasion> occasion;
    std::optional<Day> elected;         // the last election, for terms of office
    std::optional<Day> opened, closed;  // the reference year, by the yearly notice
    std::optional<ExampleReason> reason;
    std::optional<Day> waived;
    std::optional<Day> founded, dissolved;  // of the bearer, where it matters
    Place at;
};

}  // namespace jinze::catalogue
