// Records in and out: the meaning of a record's JSON, and each version of it in readable form.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/input/planner.h"
#include "app/input/record_input.h"

namespace jinze::input {

// Enters a record by the district's names and catalogue. If `input` is a Denial, returns it.
Planner entering(std::expected<RecordInput, Denial> input);
// `over`: the number of the version that is corrected, to detect concurrent corrections; 0: the current one.
Planner correcting(std::string record, std::expected<RecordInput, Denial> input, std::size_t over = 0);
Planner calling(std::expected<CallInput, Denial> input);

struct Named {
    std::string id;  // o17, m33
    std::string name;
    std::optional<std::string> short_name;  // of an organisation, if a row names it
};
struct Attended {
    Named person;
    record::Presence presence{};
    std::optional<std::string> reason;  // none: not given, erased with the person, or not for the reader
};
struct ItemShown {
    std::string text;
    record::Nature nature{};
    std::optional<Named> org, person;
    std::optional<Day> due;
};
struct PlanShown {
    int year = 0;
    std::string number;
    Day approved{};
    std::vector<Named> units;
};
struct VersionShown {
    Day entered{};
    std::optional<Named> by;  // none: the office during setup
    std::string title, place, notes;
    record::Kind kind{};
    Day day{};
    Named host;
    record::Roster roster{};
    int due = 0, present = 0;  // people counted
    std::optional<Named> chair, recorder, on_behalf_of, concerns;
    std::vector<Attended> attendance;  // people on the roster who are not named here were present
    std::vector<std::string> topics;   // codes
    std::vector<Named> presenters;
    std::vector<ItemShown> conclusions;
    std::vector<record::Vote> votes;
    std::optional<int> minutes;
    std::optional<std::string> answers, closes, goal, called;
    std::vector<std::string> makes_up;
    std::optional<ItemInput> closes_item;  // the same as closes
    std::optional<Day> wished;
    std::optional<std::string> cites;
    std::optional<PlanShown> plan;
    std::optional<record::Guarantee> guarantee;
};
struct RecordAnswer {
    std::string record;  // r7
    std::optional<Day> withdrawn;
    std::vector<VersionShown> versions;  // as first entered, then each correction
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name, short_name))
BOOST_DESCRIBE_STRUCT(Attended, (), (person, presence, reason))
BOOST_DESCRIBE_STRUCT(ItemShown, (), (text, nature, org, person, due))
BOOST_DESCRIBE_STRUCT(PlanShown, (), (year, number, approved, units))
BOOST_DESCRIBE_STRUCT(VersionShown, (),
                      (entered, by, title, place, notes, kind, day, host, roster, due, present, chair, recorder,
                       on_behalf_of, concerns, attendance, topics, presenters, conclusions, votes, minutes, answers,
                       closes, goal, called, makes_up, closes_item, wished, cites, plan, guarantee))
BOOST_DESCRIBE_STRUCT(RecordAnswer, (), (record, withdrawn, versions))

// Whether the reader sees why this person was absent or not counted, in a version with this host.
using SeesReason = std::function<bool(OrgId host, PersonId person)>;
std::vector<VersionShown> versions_shown(const district::State& state, desk::Directory& directory,
                                         const record::Record& record, const SeesReason& sees);
// For the office's command line, which sees everything.
std::expected<RecordAnswer, Denial> show_record(desk::Desk& desk, const std::string& record);

}  // namespace jinze::input
