// A record from outside: the JSON of the command line and of the web, one flat object with guessable members. Only
// kind, title, day and host are required. Shape: docs/formats.md.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/codec/problem.h"
#include "app/input/naming.h"
#include "domain/catalogue/catalogue.h"
#include "domain/district/describe.h"

namespace jinze::input {

// Persons and organisations by id or name; records as r12, announced meetings as g3.
struct Excuse {
    std::string person;
    std::optional<std::string> reason;
};
struct AttendanceInput {  // people on the roster who are not named were present
    std::optional<std::vector<Excuse>> excused;
    std::optional<std::vector<std::string>> absent, sitting_in, present, not_counted;
    std::optional<std::vector<Excuse>> grounds;  // in an election: why somebody is not counted
};
struct ConclusionInput {
    std::string text;
    std::optional<std::string> owner;  // the body or the person who owns it
    std::optional<Day> due;
    std::optional<record::Nature> nature;  // conclusion, unless problem or task
};
struct VoteInput {
    record::Act act{};
    int yes = 0;
    std::optional<int> no, abstained, written;
};
struct ItemInput {
    std::string record;
    int item = 0;  // counted from 0
};
struct PlanInput {  // 年度督查计划
    int year = 0;
    std::string number;  // under which the district committee approved it
    Day approved{};
    std::vector<std::string> units;
};
struct RecordInput {
    record::Kind kind{};
    std::string title;
    Day day{};
    std::optional<std::string> place;
    std::string host;
    std::optional<std::string> recorder, chair;
    std::optional<record::Roster> roster;
    std::optional<AttendanceInput> attendance;
    std::optional<std::vector<ConclusionInput>> conclusions;
    std::optional<std::vector<std::string>> topics, presenters;
    std::optional<std::string> concerns;
    std::optional<std::vector<VoteInput>> votes;
    std::optional<int> minutes;
    std::optional<std::string> notes, on_behalf_of, answers;
    std::optional<ItemInput> closes;
    std::optional<std::string> goal, called;
    std::optional<std::vector<std::string>> makes_up;
    std::optional<Day> wished;         // of a request
    std::optional<std::string> cites;  // the requirements or the plan of inspections that it carries out
    std::optional<PlanInput> plan;
    std::optional<record::Guarantee> guarantee;
};
struct CallInput {  // an announced meeting
    std::string host;
    Day day{};
    std::string title;
    std::optional<std::string> place;
    std::optional<bool> important;
    std::optional<std::vector<std::string>> invited;  // posts (p5), or their holders
};
BOOST_DESCRIBE_STRUCT(Excuse, (), (person, reason))
BOOST_DESCRIBE_STRUCT(AttendanceInput, (), (excused, absent, sitting_in, present, not_counted, grounds))
BOOST_DESCRIBE_STRUCT(ConclusionInput, (), (text, owner, due, nature))
BOOST_DESCRIBE_STRUCT(VoteInput, (), (act, yes, no, abstained, written))
BOOST_DESCRIBE_STRUCT(ItemInput, (), (record, item))
BOOST_DESCRIBE_STRUCT(PlanInput, (), (year, number, approved, units))
BOOST_DESCRIBE_STRUCT(RecordInput, (),
                      (kind, title, day, place, host, recorder, chair, roster, attendance, conclusions, topics,
                       presenters, concerns, votes, minutes, notes, on_behalf_of, answers, closes, goal, called,
                       makes_up, wished, cites, plan, guarantee))
BOOST_DESCRIBE_STRUCT(CallInput, (), (host, day, title, place, important, invited))

struct RecordMeant {
    record::Content content;
    district::RecordWords words;
    std::vector<district::Excuse> excuses;
};

std::expected<RecordInput, Denial> record_input_from(std::string_view json);
std::expected<CallInput, Denial> call_input_from(std::string_view json);

// Resolves names to ids and words to codes. Topics and goals are those of the district's catalogue.
std::expected<RecordMeant, Denial> meaning_of(const RecordInput& input, const Naming& naming,
                                              const catalogue::Catalogue& catalogue);
std::expected<district::CallMeeting, Denial> meaning_of(const CallInput& input, const Naming& naming);

}  // namespace jinze::input
