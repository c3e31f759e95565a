#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/district_rules/refusals.h"
#include "domain/record_rules/refusals.h"
#include "domain/record_rules/texts.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using record::Kind;
using record::ObligationId;
using record::Presence;
using record::Roster;

namespace {

EnterRecord meeting(Day on = today)
{
    return {{.kind = Kind::meeting, .host = one, .performed = on, .roster = Roster::members}, {.title = "党员大会"}};
}

}  // namespace

TEST_CASE("the host of a record is a body that lived on the day")
{
    District d;
    auto command = meeting();
    command.content.host = unit;
    CHECK(d.why(work_secretary, command) == refusals::right_missing);
    d.put(work_clerk, BeginImport{Sheet::records, {}});
    CHECK(d.why(work_clerk, command) == refusals::host_keeps_no_records);
    command.content.host = OrgId{99};
    CHECK(d.why(work_clerk, command) == refusals::org_unknown);
    command.content.host = one;
    command.content.performed = founded - days{1};
    CHECK(d.why(work_clerk, command) == refusals::org_not_yet_founded);
    command.content.performed = today + days{1};
    CHECK(d.why(work_clerk, command) == refusals::day_in_the_future);
}

TEST_CASE("a late entry is never refused for being late")
{
    District d;
    CHECK(d.ask(branch_secretary, meeting(founded)).has_value());
}

TEST_CASE(
    "a reason of absence is an event of its own, of somebody entered as away, given once and in "
    "words")
{
    District d;
    auto command = meeting();
    command.excuses = {{member, {"出差"}}};
    CHECK(d.why(branch_secretary, command) == refusals::excuse_of_nobody);
    command.content.exceptions = {{member, Presence::excused}};
    command.excuses = {{member, {" "}}};
    CHECK(d.why(branch_secretary, command) == refusals::text_missing);
    command.excuses = {{member, {std::string(7000, 'x')}}};
    CHECK(d.why(branch_secretary, command) == refusals::text_too_long);
    command.excuses = {{member, {"出差"}}, {member, {"生病"}}};
    CHECK(d.why(branch_secretary, command) == refusals::exception_doubled);
    command.excuses.pop_back();

    const auto events = d.put(branch_secretary, command);
    REQUIRE(events.size() == 2);
    const auto& excused = std::get<record::AbsenceExcused>(events[1]);
    CHECK((excused.record == RecordId{1} && excused.person == member));
    const auto& records = d.state.records();
    CHECK(records.excuses(records[RecordId{1}].latest()).size() == 1);

    CorrectRecord corrected{RecordId{1}, command.content, command.words, {}};
    CHECK(d.why(branch_secretary, CorrectRecord{RecordId{1}, meeting().content, command.words, command.excuses}) ==
          refusals::excuse_of_nobody);
    d.put(branch_secretary, corrected);  // the correction drops what it does not repeat
    CHECK(records.excuses(records[RecordId{1}].latest()).empty());
    CHECK(records.excuses_of(member) == std::vector{excused.reason.row});
}

TEST_CASE("erasing a person names the reasons of their absences, whoever asks for it")
{
    District d;
    auto command = meeting();
    command.content.exceptions = {{member, Presence::excused}};
    command.excuses = {{member, {"出差"}}};
    const auto excused = std::get<record::AbsenceExcused>(d.put(branch_secretary, command)[1]);
    const auto erased = d.put(work_secretary, ErasePerson{member, work_clerk, {}});
    const auto& rows = std::get<registry::PersonErased>(erased[0]).rows;
    CHECK(std::find(rows.begin(), rows.end(), excused.reason.row) != rows.end());
}

TEST_CASE("a record has a title, and words for each item")
{
    District d;
    auto command = meeting();
    command.words.title.clear();
    CHECK(d.why(branch_secretary, command) == refusals::text_missing);
    command = meeting();
    command.words.notes = std::string(70'000, 'x');
    CHECK(d.why(branch_secretary, command) == refusals::text_too_long);
    command = meeting();
    command.content.items = {{.nature = record::Nature::conclusion}};
    CHECK(d.why(branch_secretary, command) == refusals::item_words_unmatched);
    command.words.items = {"整改"};
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.items.front().due = today - days{1};
    CHECK(d.why(branch_secretary, command) == refusals::item_due_too_early);
}

TEST_CASE("attendance is taken of those on the roster; guests may be anybody registered")
{
    District d;
    auto command = meeting();
    command.content.roster = Roster::seats;
    CHECK(d.why(branch_secretary, command) == refusals::roster_unfit);
    command = meeting();
    command.content.exceptions = {{member, Presence::excused}, {organ_secretary, Presence::sitting_in}};
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.exceptions[1].presence = Presence::absent;
    CHECK(d.ask(branch_secretary, command).error() == Refused{refusals::not_on_the_roster, "m5", 0, lists::absent});
    command.content.exceptions[1] = command.content.exceptions[0];
    CHECK(d.why(branch_secretary, command) == refusals::exception_doubled);
    command.content.exceptions[1].person = PersonId{99};
    CHECK(d.why(branch_secretary, command) == refusals::person_unknown);
}

TEST_CASE("ballots fit the voters present, and minutes fit a day")
{
    District d;
    auto command = meeting();
    command.content.exceptions = {{member, Presence::excused}};
    command.content.votes = {{.act = record::Act::motion, .yes = 4}};
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.votes.front().no = 1;
    CHECK(d.why(branch_secretary, command) == refusals::votes_implausible);
    command.content.votes = {{.act = record::Act::motion, .yes = 4, .written = 1}};
    CHECK(d.why(branch_secretary, command) == refusals::votes_implausible);
    constexpr int most = std::numeric_limits<int>::max();  // a sum of these would overflow
    for (const record::Vote& vote :
         {record::Vote{record::Act::motion, most, 1}, record::Vote{record::Act::motion, 1, most},
          record::Vote{record::Act::motion, 1, 0, most}}) {
        auto huge = command;
        huge.content.votes = {vote};
        CHECK(d.why(branch_secretary, huge) == refusals::votes_implausible);
    }
    command.content.votes.front().act = record::Act::admission;
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.minutes = 0;
    CHECK(d.why(branch_secretary, command) == refusals::minutes_implausible);
}

TEST_CASE("a record answers, closes and follows only what there is")
{
    District d;
    const RecordId request = d.enter(branch_secretary, one, today - days{1}, Kind::request);
    auto command = meeting();
    command.content.answers = RecordId{99};
    CHECK(d.why(branch_secretary, command) == refusals::record_unknown);
    command.content.answers = request;
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.performed = today - days{2};
    CHECK(d.why(branch_secretary, command) == refusals::answered_later);
    command = meeting();
    command.content.closes = record::ItemRef{RecordId{99}, 0};
    CHECK(d.why(branch_secretary, command) == refusals::record_unknown);
    command.content.closes = record::ItemRef{request, 0};
    CHECK(d.why(branch_secretary, command) == refusals::item_unknown);
    command = meeting();
    command.content.called = MeetingId{1};
    CHECK(d.why(branch_secretary, command) == refusals::meeting_unknown);
    d.put(organ_secretary, CallMeeting{organ, today, false, {}, {.title = "通知"}});
    CHECK(d.why(branch_secretary, command) == refusals::meeting_elsewhere);
    d.put(branch_secretary, WithdrawRecord{request, {"重复"}});
    command = meeting();
    command.content.answers = request;
    CHECK(d.why(branch_secretary, command) == refusals::record_withdrawn);
}

TEST_CASE("only an older obligation that is still unsettled is made up for")
{
    District d;
    auto command = meeting(day_at(2026, 2, 10));
    command.content.makes_up = {ObligationId{"theme-day@o6@2026-13"}};
    CHECK(d.why(branch_secretary, command) == refusals::obligation_unknown);
    command.content.makes_up = {ObligationId{"theme-day@o6@2026-02"}};
    CHECK(d.why(branch_secretary, command) == refusals::made_up_too_early);
    command.content.makes_up = {ObligationId{"theme-day@o6@2026-01"}};
    d.put(branch_secretary, command);
    CHECK(d.why(branch_secretary, command) == refusals::made_up_already_settled);
    const CorrectRecord again{RecordId{1}, command.content, {.title = "补开"}};
    CHECK(d.ask(branch_secretary, again).has_value());  // it may keep naming what it makes up for
    // Withdrawn, then made up for by another record: the first cannot be restored, since one is enough.
    d.put(branch_secretary, WithdrawRecord{RecordId{1}, {"误录"}});
    d.put(branch_secretary, command);
    CHECK(d.why(branch_secretary, RestoreRecord{RecordId{1}}) == refusals::made_up_already_settled);
}

TEST_CASE("a clerk records for the leaders of the own body, not for others")
{
    District d;
    auto command = meeting();
    command.content.on_behalf_of = branch_secretary;
    CHECK(d.ask(organ_secretary, command).has_value());
    command.content.on_behalf_of = district_secretary;
    CHECK(d.why(branch_secretary, command) == refusals::not_recording_for_own_body);
}

TEST_CASE("what one leaf cannot hold is asked to be split")
{
    District d;
    auto command = meeting();
    for (int i = 0; i < 60; ++i) {
        command.content.items.push_back({.nature = record::Nature::task});
        command.words.items.push_back("一");
    }
    CHECK(d.why(branch_secretary, command) == refusals::record_too_large);
}

TEST_CASE("a record is corrected by the body that entered it, until its windows are frozen")
{
    District d;
    const RecordId id = d.enter(branch_secretary, one, today);
    auto content = meeting().content;
    const CorrectRecord correct{id, content, {.title = "更正"}};
    CHECK(d.why(branch_secretary, CorrectRecord{RecordId{99}, content, {.title = "更正"}}) == refusals::right_missing);
    CHECK(d.why(work_clerk, CorrectRecord{RecordId{99}, content, {.title = "更正"}}) == refusals::record_unknown);
    CHECK(d.why(work_clerk, correct) == refusals::not_the_authors_body);
    CHECK(d.why(branch_secretary, WithdrawRecord{id, {""}}) == refusals::text_missing);
    auto over = correct;
    over.over = 2;  // only one version exists
    CHECK(d.why(branch_secretary, over) == refusals::record_moved_on);
    over.over = 1;
    CHECK(d.ask(branch_secretary, over).has_value());
    auto circle = correct;
    circle.content.answers = id;
    CHECK(d.why(branch_secretary, circle) == refusals::cannot_answer_itself);
    auto elsewhere = correct;
    elsewhere.content.host = two;
    CHECK(d.why(branch_secretary, elsewhere) == refusals::right_missing);
    // It counts in March and in the first quarter. Both are frozen 30 days after the quarter.
    d.stand_on(day_at(2026, 4, 30));
    CHECK(d.ask(branch_secretary, correct).has_value());
    d.stand_on(day_at(2026, 5, 1));
    CHECK(d.why(branch_secretary, correct) == refusals::record_frozen);
    CHECK(d.why(branch_secretary, WithdrawRecord{id, {"误录"}}) == refusals::record_frozen);
}

TEST_CASE("a record that counts nowhere is frozen with its quarter")
{
    District d;
    const RecordId id = d.enter(branch_secretary, one, today, Kind::talk);
    d.stand_on(day_at(2026, 4, 30));
    CHECK(d.ask(branch_secretary, WithdrawRecord{id, {"误录"}}).has_value());
    d.stand_on(day_at(2026, 5, 1));
    CHECK(d.why(branch_secretary, WithdrawRecord{id, {"误录"}}) == refusals::record_frozen);
}

TEST_CASE("a withdrawn record is withdrawn once")
{
    District d;
    const RecordId id = d.enter(branch_secretary, one, today);
    d.put(branch_secretary, WithdrawRecord{id, {"误录"}});
    CHECK(d.why(branch_secretary, WithdrawRecord{id, {"误录"}}) == refusals::record_withdrawn);
}

TEST_CASE("a withdrawal is taken back the same day by who withdrew, and the record counts as before")
{
    District d;
    const RecordId id = d.enter(branch_secretary, one, today);
    CHECK(d.why(branch_secretary, RestoreRecord{RecordId{99}}) ==
          refusals::right_missing);  // as for any command on an unknown record
    CHECK(d.why(branch_secretary, RestoreRecord{id}) == refusals::record_not_withdrawn);
    d.put(branch_secretary, WithdrawRecord{id, {"误录"}});
    CHECK(d.why(work_clerk, RestoreRecord{id}) == refusals::not_ones_own_act);
    CHECK(d.why(member, RestoreRecord{id}) == refusals::right_missing);
    d.put(branch_secretary, RestoreRecord{id});
    CHECK(d.state.records()[id].withdrawn == never);
    CHECK(d.why(branch_secretary, RestoreRecord{id}) == refusals::record_not_withdrawn);
    d.put(branch_secretary, WithdrawRecord{id, {"误录"}});
    d.stand_on(today + days{1});
    CHECK(d.why(branch_secretary, RestoreRecord{id}) == refusals::taken_back_too_late);
}

TEST_CASE("an answer is not restored where what it answers was withdrawn meanwhile")
{
    District d;
    const RecordId asks = d.enter(branch_secretary, one, today, Kind::request);
    EnterRecord report = meeting();
    report.content.answers = asks;
    d.put(branch_secretary, report);
    const RecordId answer = d.state.records().all().back().id;
    d.put(branch_secretary, WithdrawRecord{answer, {"误录"}});
    d.put(branch_secretary, WithdrawRecord{asks, {"误录"}});
    CHECK(d.why(branch_secretary, RestoreRecord{answer}) == refusals::record_withdrawn);
}

TEST_CASE("a meeting is called beforehand, and an important one invites somebody")
{
    District d;
    CallMeeting call{organ, today, true, {PostId{2}, PostId{3}}, {.title = "专题会"}};
    CHECK(d.ask(organ_secretary, call).has_value());
    call.on = today - days{1};
    CHECK(d.why(organ_secretary, call) == refusals::meeting_in_the_past);
    call.on = today + days{400};
    CHECK(d.why(organ_secretary, call) == refusals::day_implausible);
    call.on = today;
    call.invited = {PostId{2}, PostId{2}};
    CHECK(d.why(organ_secretary, call) == refusals::invited_doubled);
    call.invited = {PostId{99}};
    CHECK(d.why(organ_secretary, call) == refusals::post_unknown);
    call.invited.clear();
    CHECK(d.why(organ_secretary, call) == refusals::nobody_invited);
    call.important = false;
    CHECK(d.ask(organ_secretary, call).has_value());
}

TEST_CASE("an import has a beginning and an end, and is taken back once")
{
    District d;
    CHECK(d.why(work_clerk, EndImport{}) == refusals::import_not_begun);
    d.put(work_clerk, BeginImport{Sheet::records, {}});
    CHECK(d.why(work_clerk, BeginImport{Sheet::people, {}}) == refusals::import_already_begun);
    CHECK(d.why(work_clerk, EndImport{-1, 0, 0}) == refusals::counts_impossible);
    const RecordId id = d.enter(work_clerk, one, today);
    CHECK(d.why(work_clerk, UndoImport{BatchId{1}}) == refusals::import_already_begun);
    d.put(work_clerk, EndImport{1, 0, 0});
    CHECK(d.why(work_clerk, UndoImport{BatchId{2}}) == refusals::batch_unknown);
    d.put(work_clerk, UndoImport{BatchId{1}});
    CHECK(d.state.records()[id].known(today) == nullptr);
    CHECK(d.why(work_clerk, UndoImport{BatchId{1}}) == refusals::import_already_undone);
}

TEST_CASE("a reason that was taken back keeps no import, one that waits does")
{
    const ObligationId missed{"theme-day@o6@2026-01"};
    for (const bool waits : {true, false}) {
        District d;
        d.put(branch_secretary, GiveReason{missed, {"冬训"}});
        if (!waits) d.put(branch_secretary, TakeBackReason{missed});
        d.put(work_clerk, BeginImport{Sheet::records, {}});
        d.enter(work_clerk, one, day_at(2026, 1, 8));
        d.put(work_clerk, EndImport{1, 0, 0});
        CHECK(d.ask(work_clerk, UndoImport{BatchId{1}}).has_value() == !waits);
    }
}

TEST_CASE("an import stands once something refers to what it brought")
{
    District d;
    const auto bring = [&] {
        d.put(work_clerk, BeginImport{Sheet::records, {}});
        const RecordId id = d.enter(work_clerk, one, day_at(2026, 1, 8));
        d.put(work_clerk, EndImport{1, 0, 0});
        return id;
    };
    const RecordId corrected = bring();
    d.put(branch_secretary, CorrectRecord{corrected, meeting(day_at(2026, 1, 9)).content, {.title = "更正"}});
    CHECK(d.why(work_clerk, UndoImport{BatchId{1}}) == refusals::import_is_referred_to);
    const RecordId answered = bring();
    auto answer = meeting();
    answer.content.answers = answered;
    d.put(branch_secretary, answer);
    CHECK(d.why(work_clerk, UndoImport{BatchId{2}}) == refusals::import_is_referred_to);
    bring();
    d.put(branch_secretary, Contest{ObligationId{"theme-day@o6@2026-01"}, {"日期"}});
    CHECK(d.why(work_clerk, UndoImport{BatchId{3}}) == refusals::import_is_referred_to);
}
