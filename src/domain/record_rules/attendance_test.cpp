// Entering a record never changes who is due, and the parts of a record may not contradict each other about a person.
#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/record_rules/refusals.h"
#include "domain/record_rules/texts.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using record::Presence;
using record::Roster;

namespace {

EnterRecord gathering(OrgId host, Roster roster)
{
    EnterRecord it;
    it.content = {.kind = record::Kind::meeting, .host = host, .performed = today - days{3}, .roster = roster};
    it.words.title = "会议";
    return it;
}

}  // namespace

TEST_CASE("who holds a seat is always due: neither sitting in nor left out")
{
    District d;
    for (const Presence presence : {Presence::sitting_in, Presence::not_counted}) {
        EnterRecord command = gathering(group, Roster::seats);
        command.content.exceptions = {{deputy, presence}};
        CHECK(d.ask(group_secretary, command).error() ==
              Refused{refusals::seat_holder_is_due, "m4", 0,
                      presence == Presence::sitting_in ? lists::sitting_in : lists::not_counted});
        command.content.votes = {{.act = record::Act::officers, .yes = 1}};
        command.excuses = {{deputy, {"出国"}}};
        CHECK(d.why(group_secretary, command) == refusals::seat_holder_is_due);
    }
    EnterRecord branch = gathering(one, Roster::members);
    branch.content.exceptions = {{branch_secretary, Presence::not_counted}};
    CHECK(d.why(branch_secretary, branch) == refusals::seat_holder_is_due);
}

TEST_CASE("in a ledger of an earlier release a seat-holder marked so was due and not there; members keep their marks")
{
    District d;
    const auto happens = [&](record::RecordEntered entered) {
        entered.record = RecordId{static_cast<std::uint32_t>(d.state.records().all().size() + 1)};
        d.state.apply({d.now, group_secretary, entered});
        return d.state.records()[entered.record].latest().count;
    };
    for (const Presence presence : {Presence::sitting_in, Presence::not_counted}) {
        EnterRecord old = gathering(group, Roster::seats);
        old.content.exceptions = {{deputy, presence}};
        CHECK(happens({.content = old.content}) == record::Count{2, 1, 2, 1});
        old = gathering(two, Roster::members);
        old.content.exceptions = {{district_secretary, presence}};
        CHECK(happens({.content = old.content}) == record::Count{2, 2, 2, 2});
    }
}

TEST_CASE("only who is not on the roster sits in")
{
    District d;
    EnterRecord command = gathering(one, Roster::members);
    command.content.exceptions = {{member, Presence::sitting_in}};
    CHECK(d.ask(branch_secretary, command).error() ==
          Refused{refusals::sits_in_on_own_roster, "m7", 0, lists::sitting_in});
    command.content.exceptions = {{organ_secretary, Presence::sitting_in}};
    CHECK(d.ask(branch_secretary, command).has_value());
}

TEST_CASE("a member is left out of those due by the register, or in an election on a ground")
{
    District d;
    EnterRecord meeting = gathering(one, Roster::members);
    meeting.content.exceptions = {{member, Presence::not_counted}};
    CHECK(d.why(branch_secretary, meeting) == refusals::left_out_without_election);
    meeting.excuses = {{member, {"长期患病"}}};
    CHECK(d.why(branch_secretary, meeting) == refusals::left_out_without_election);

    meeting.content.votes = {{.act = record::Act::election, .yes = 2}};
    meeting.excuses.clear();
    CHECK(d.why(branch_secretary, meeting) == refusals::left_out_without_ground);
    meeting.excuses = {{member, {"长期患病"}}};
    const auto events = d.put(branch_secretary, meeting);
    REQUIRE(events.size() == 2);
    CHECK(std::holds_alternative<record::AbsenceExcused>(events[1]));
    const RecordId record = std::get<record::RecordEntered>(events[0]).record;
    CHECK(d.state.records()[record].latest().count.due == 4);

    CorrectRecord corrected{record, meeting.content, meeting.words, {}};
    CHECK(d.why(branch_secretary, corrected) == refusals::left_out_without_ground);
    corrected.excuses = meeting.excuses;
    CHECK(d.ask(branch_secretary, corrected).has_value());

    d.put(work_secretary, MarkMember{member, registry::Mark::away, true, today - days{30}});
    EnterRecord ordinary = gathering(one, Roster::members);
    ordinary.content.exceptions = {{member, Presence::not_counted}};
    CHECK(d.ask(branch_secretary, ordinary).has_value());
}

TEST_CASE("what an earlier release wrote of a member is kept when the record is corrected, and nothing is added to it")
{
    District d;
    EnterRecord old = gathering(one, Roster::members);
    old.content.exceptions = {{member, Presence::not_counted}};
    d.state.apply({d.now, branch_secretary, record::RecordEntered{.record = RecordId{1}, .content = old.content}});
    CorrectRecord corrected{RecordId{1}, old.content, {.title = "更正"}, {}};
    CHECK(d.ask(branch_secretary, corrected).has_value());
    corrected.content.exceptions.push_back({organ_secretary, Presence::not_counted});
    CHECK(d.why(branch_secretary, corrected) == refusals::not_on_the_roster);
    corrected.content.exceptions.back().person = work_secretary;
    CHECK(d.why(branch_secretary, corrected) == refusals::left_out_without_election);
}

TEST_CASE("who is in the chair, keeps the record, presents or is recorded for was there")
{
    District d;
    for (const Presence presence : {Presence::excused, Presence::absent}) {
        for (int part = 0; part < 4; ++part) {
            EnterRecord command = gathering(group, Roster::seats);
            command.content.exceptions = {{deputy, presence}};
            if (part == 0) command.content.chair = deputy;
            if (part == 1) command.content.recorder = deputy;
            if (part == 2) command.content.presenters = {group_secretary, deputy};
            if (part == 3) command.content.on_behalf_of = deputy;
            const List list = presence == Presence::excused ? lists::excused : lists::absent;
            CHECK(d.ask(group_secretary, command).error() == Refused{refusals::away_with_a_part, "m4", 0, list});
            command.content.exceptions.clear();
            CHECK(d.ask(group_secretary, command).has_value());
        }
    }
    EnterRecord guest = gathering(one, Roster::members);
    guest.content.chair = organ_secretary;
    guest.content.exceptions = {{organ_secretary, Presence::sitting_in}};
    CHECK(d.ask(branch_secretary, guest).has_value());
}

TEST_CASE("a reason of absence is of somebody who was not there")
{
    District d;
    EnterRecord command = gathering(one, Roster::members);
    command.content.exceptions = {{organ_secretary, Presence::sitting_in}};
    command.excuses = {{organ_secretary, {"出差"}}};
    CHECK(d.why(branch_secretary, command) == refusals::excuse_of_nobody);
}
