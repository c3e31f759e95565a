#include "domain/fact_sheet/sheet.h"

#include "domain/fact_sheet/town_test.h"

using namespace jinze;
using namespace jinze::fact_sheet;
using namespace jinze::fact_sheet::test;
using calendar::Cadence;
using district::small::times;
using matter::MatterAct;

namespace {

struct Sheets : Town {
    Sheet of(OrgId body, Period period = y2025, Day known = k1) const { return sheet_of({state, period, known}, body); }
    Sheet of(PersonId leader, bool narrative = false, Period period = y2025, Day known = k1) const
    {
        return sheet_of({state, period, known}, leader, narrative);
    }
    // m1 leads the Party group since 2020, by p1 and a1.
    void lead() { sit(PersonId{1}, group, Title::secretary, start); }
    RecordId problem(OrgId host, Day found, std::optional<Day> due = {}, std::optional<OrgId> whose = {},
                     std::optional<Code> goal = {})
    {
        return recorded({.kind = Kind::meeting,
                         .host = host,
                         .performed = found,
                         .items = {{.nature = record::Nature::problem, .org = whose, .due = due}},
                         .goal = std::move(goal)},
                        found);
    }
    void close_item(RecordId problem, OrgId by, Day done)
    {
        recorded({.kind = Kind::report,
                  .host = by,
                  .performed = done,
                  .answers = problem,
                  .closes = record::ItemRef{problem, 0}},
                 done);
    }
};

Told told(const Sheet& sheet)
{
    Told all;
    for (const DutyLine& it : sheet.duties) {
        std::string line = std::to_string(static_cast<int>(it.part)) + " " + it.id;
        if (it.windows.size() > 1) line += " ×" + std::to_string(it.windows.size());
        if (it.persons) line += " " + std::to_string(it.persons) + " members";
        all.push_back(line);
    }
    return all;
}

}  // namespace

TEST_CASE("a sheet lists first what is missing, then late, then done; what was done stands together")
{
    Sheets town;
    town.adopt("half", Bearer::branch, times(1, Cadence::half_year));
    town.adopt("dated", Bearer::branch, {.shape = duty::Shape::by_date, .month = 3, .day = 31});
    town.meet(one, on(2025, 5, 5));
    CHECK(told(town.of(one)) == Told{"0 half@o6@2025H2", "1 dated@o6@2025", "3 half@o6"});
    town.meet(one, on(2025, 11, 5));
    const Sheet sheet = town.of(one);
    CHECK(told(sheet) == Told{"1 dated@o6@2025", "3 half@o6 ×2"});
    CHECK(sheet.duties.back().windows.front().obligation.window == "2025H1");
    CHECK(sheet.duties.back().windows.front().judged.counted.size() == 1);
}

TEST_CASE("an accepted reason is told with its day, and what was waived or is not due stands at the end")
{
    Sheets town;
    duty::Terms terms =
        district::small::terms_of("half", Bearer::branch, duty::Force::norm, times(1, Cadence::half_year));
    town.happens(duty::DutyAdopted{.terms = terms, .title = {"half"}, .file = {}}, on(2025, 1, 1));
    town.happens(duty::ReasonDecided{{"half@o6@2025H1"}, true, {}}, on(2025, 7, 8));
    town.happens(duty::ObligationWaived{{"half@o6@2025H2"}, {}}, on(2025, 12, 8));
    const Sheet sheet = town.of(one);
    CHECK(told(sheet) == Told{"2 half@o6@2025H1", "4 half@o6"});
    CHECK(sheet.duties.front().windows.front().reason_accepted == on(2025, 7, 8));
    CHECK(told(town.of(one, y2025, on(2025, 7, 1))) == Told{"5 half@o6 ×2"});
}

TEST_CASE("an organ committee's sheet has the windows of its branches, and members only as numbers")
{
    Sheets town;
    town.adopt("yearly", Bearer::each_member, times(1, Cadence::year));
    town.adopt("half", Bearer::branch, times(1, Cadence::half_year));
    const Sheet sheet = town.of(organ);
    CHECK(told(sheet) == Told{"0 yearly@o6@2025 3 members", "0 yearly@o7@2025 2 members", "0 half@o6@2025H1",
                              "0 half@o6@2025H2", "0 half@o7@2025H1", "0 half@o7@2025H2"});
    CHECK(told(town.of(group)).empty());
}

TEST_CASE("the yearly report of an organisation has the sections 协助 and 监督")
{
    Sheets town;
    duty::Terms terms =
        district::small::terms_of("watch", Bearer::organ_organisation, duty::Force::must, times(1, Cadence::year));
    terms.area = duty::Area::supervision;
    town.happens(duty::DutyAdopted{.terms = terms, .title = {"watch"}, .file = {}}, on(2025, 1, 1));
    town.adopt("help", Bearer::organ_organisation, times(1, Cadence::year));
    const Sheet sheet = town.of(organ);
    REQUIRE(sheet.duties.size() == 2);
    CHECK(is_supervision(sheet.duties[0]));
    CHECK_FALSE(is_supervision(sheet.duties[1]));
}

TEST_CASE("a leader answers for the duties of each post, and whoever is first for those of the body")
{
    Sheets town;
    town.lead();
    town.adopt("own", Bearer::party_group_secretary, times(1, Cadence::year));
    town.adopt("body", Bearer::party_group, times(1, Cadence::year));
    town.sit(PersonId{2}, group, Title::member, start);
    town.adopt("seat", Bearer::each_leader, times(1, Cadence::year));
    CHECK(told(town.of(PersonId{1})) == Told{"0 own@p1@2025", "0 body@o4@2025", "0 seat@p1@2025"});
    CHECK(told(town.of(PersonId{2})) == Told{"0 seat@p2@2025"});
    CHECK(town.of(PersonId{3}).posts.empty());
}

TEST_CASE("who holds several posts has one sheet with a line a post")
{
    Sheets town;
    town.lead();
    town.sit(PersonId{1}, one, Title::secretary, start);
    town.adopt("seat", Bearer::each_leader, times(1, Cadence::year));
    town.adopt("branch", Bearer::branch_secretary, times(1, Cadence::year));
    const Sheet sheet = town.of(PersonId{1});
    CHECK(sheet.posts.size() == 2);
    REQUIRE(sheet.duties.size() == 2);
    CHECK(sheet.duties[0].post == PostId{1});
    CHECK(sheet.duties[1].post == PostId{2});
}

TEST_CASE("a leaver's sheet closes at the handover, and the successor's begins there")
{
    Sheets town;
    town.lead();
    town.adopt("half", Bearer::party_group_secretary, times(1, Cadence::half_year));
    town.happens(registry::AppointmentEnded{AppointmentId{1}, on(2025, 9, 1)}, on(2025, 9, 1));
    town.happens(registry::PersonAppointed{AppointmentId{2}, PostId{1}, PersonId{2}, on(2025, 9, 1)}, on(2025, 9, 1));
    const Sheet leaver = town.of(PersonId{1}, true), successor = town.of(PersonId{2}, true);
    CHECK(told(leaver) == Told{"0 half@p1@2025H1"});
    CHECK(told(successor) == Told{"0 half@p1@2025H2"});
    REQUIRE(leaver.posts.size() == 1);
    CHECK(leaver.posts.front().left);
    CHECK(leaver.posts.front().days == Period{on(2025, 1, 1), on(2025, 8, 31)});
    CHECK_FALSE(leaver.narrative);
    CHECK(successor.narrative);  // four months, and the plan says so
    CHECK_FALSE(town.of(PersonId{2}, false).narrative);
    // What the successor made good afterwards does not reach back into the leaver's sheet.
    Sheets later = town;
    later.recorded(
        {.kind = Kind::meeting, .host = group, .performed = on(2025, 10, 10), .makes_up = {{"half@p1@2025H1"}}},
        on(2025, 10, 10));
    CHECK(told(later.of(PersonId{1})) == Told{"0 half@p1@2025H1"});
}

TEST_CASE("a matter is told with its days and both clocks; it is its lead's, and a leader's who answers for it")
{
    Sheets town;
    town.lead();
    const auto id = town.open(work, group, on(2025, 6, 30), on(2025, 3, 3));
    town.close(id, on(2025, 6, 24), on(2025, 7, 1));
    const Sheet sheet = town.of(group);
    REQUIRE(sheet.matters.size() == 1);
    const MatterLine& it = sheet.matters.front();
    CHECK(it.standing == Standing::done);
    CHECK(it.reported == on(2025, 6, 24));
    CHECK(it.unit_days + it.above_days == town.state.duties().working_days(k1).between(on(2025, 3, 3), on(2025, 7, 1)));
    CHECK(town.of(PersonId{1}).matters.size() == 1);  // nobody else answers for it
    CHECK(town.of(organ).matters.empty());
    CHECK(town.of(group, y2026).matters.empty());
}

TEST_CASE("requests to the body are told with the days that an answer took")
{
    Sheets town;
    const RecordId asked = town.recorded(
        {.kind = Kind::request, .host = organ, .performed = on(2025, 3, 3), .concerns = group}, on(2025, 3, 3));
    town.recorded({.kind = Kind::report, .host = group, .performed = on(2025, 3, 15), .answers = asked},
                  on(2025, 3, 15));
    const Sheet sheet = town.of(group);
    REQUIRE(sheet.requests.size() == 1);
    CHECK(sheet.requests.front().days == 12);
    CHECK(town.of(organ).requests.empty());
}

TEST_CASE("guidance is what was said to another body; a leader's is what the leader led")
{
    Sheets town;
    town.lead();
    town.recorded({.kind = Kind::opinion,
                   .host = group,
                   .performed = on(2025, 3, 3),
                   .presenters = {PersonId{1}},
                   .concerns = organ},
                  on(2025, 3, 3));
    town.recorded(
        {.kind = Kind::talk, .host = group, .performed = on(2025, 4, 3), .chair = PersonId{2}, .concerns = organ},
        on(2025, 4, 3));
    town.recorded({.kind = Kind::talk, .host = group, .performed = on(2025, 5, 3)}, on(2025, 5, 3));
    CHECK(town.of(group).guidance.size() == 2);
    CHECK(town.of(PersonId{1}).guidance.size() == 1);
}

TEST_CASE("a leader's double organisational life is counted from the branch's own records")
{
    Sheets town;
    town.lead();
    const auto activity = [&](Day day, std::optional<record::Presence> presence) {
        record::Content it{.kind = Kind::meeting, .host = one, .performed = day, .roster = record::Roster::members};
        if (presence) it.exceptions = {{PersonId{1}, *presence}};
        town.recorded(it, day);
    };
    activity(on(2025, 2, 2), {});
    activity(on(2025, 3, 3), record::Presence::excused);
    activity(on(2025, 4, 4), record::Presence::absent);
    activity(on(2025, 5, 5), record::Presence::not_counted);
    activity(on(2026, 1, 5), {});
    town.recorded({.kind = Kind::meeting,
                   .host = group,
                   .performed = on(2025, 12, 1),
                   .roster = record::Roster::seats,
                   .topics = {Code{"democratic-life-meeting"}}},
                  on(2025, 12, 1));
    const Sheet sheet = town.of(PersonId{1});
    REQUIRE(sheet.double_life);
    CHECK(sheet.double_life->due == 3);
    CHECK(sheet.double_life->present == 1);
    CHECK(sheet.double_life->excused == 1);
    CHECK(sheet.double_life->absent == 1);
    CHECK(sheet.double_life->group_meetings.size() == 1);
    CHECK_FALSE(town.of(group).double_life);  // never of several leaders
}

TEST_CASE("the guarantee is the last statement of the period, of the body or of what guides it")
{
    Sheets town;
    const auto state_it = [&](int full_time, Day day) {
        town.recorded({.kind = Kind::statement,
                       .host = group,
                       .performed = day,
                       .guarantee = record::Guarantee{true, full_time, 0, 10, 9}},
                      day);
    };
    CHECK_FALSE(town.of(organ).guarantee);
    state_it(1, on(2025, 6, 1));
    state_it(3, on(2025, 12, 1));
    CHECK(town.of(organ).guarantee->stated.full_time == 3);
    CHECK(town.of(group).guarantee->stated.full_time == 3);
    CHECK_FALSE(town.of(two).guarantee);
}

TEST_CASE("central work is what was moved for a goal and confirmed when it was closed; nothing is allowed")
{
    Sheets town;
    CHECK(town.of(organ).central.empty());
    const Code goal{"stable-growth"};
    const RecordId raised = town.problem(one, on(2025, 3, 3), {}, {}, goal);
    CHECK(town.of(organ).central.empty());
    town.close_item(raised, one, on(2025, 9, 9));
    const auto moved = town.open(work, group, on(2025, 6, 30), on(2025, 3, 3), {}, std::vector{goal});
    town.close(moved, on(2025, 6, 3), on(2025, 6, 9));
    town.close(town.open(work, group, on(2025, 6, 30), on(2025, 3, 3)), on(2025, 6, 3), on(2025, 6, 9));  // no goal
    REQUIRE(town.of(organ).central.size() == 1);
    CHECK(town.of(organ).central.front().raised_by == one);
    CHECK(town.of(group).central.size() == 1);
    CHECK(town.of(group).central.front().matter == moved);
    CHECK(town.of(group, y2026).central.empty());
}

TEST_CASE("last year's problems are told with what became of them")
{
    Sheets town;
    const RecordId closed = town.problem(work, on(2024, 5, 5), on(2025, 6, 30), one);
    town.close_item(closed, work, on(2025, 8, 15));
    town.problem(one, on(2024, 6, 6));
    town.problem(one, on(2025, 6, 6));  // this year's
    const Sheet sheet = town.of(one);
    REQUIRE(sheet.last_year.size() == 2);
    CHECK(sheet.last_year[0].closed == on(2025, 8, 15));
    CHECK(sheet.last_year[0].late);
    CHECK_FALSE(sheet.last_year[0].found_itself);
    CHECK_FALSE(sheet.last_year[1].closed);
    CHECK_FALSE(sheet.last_year[1].late);  // it had no day
    CHECK(sheet.last_year[1].found_itself);
    CHECK(town.of(organ).last_year.size() == 2);
    CHECK(town.of(two).last_year.empty());
}
