#include <doctest/doctest.h>

#include "domain/commendation_rules/awards_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using commendation::AwardStep;
using commendation::AwardTitle;
using commendation::NomineeStanding;
using commendation::ObjectionOutcome;

TEST_CASE("the story of 2026: a notice across 端午, an anonymous objection, 缓议, a substitute's own notice")
{
    Commending d;
    d.conferred();
    CHECK(d.award().notices[0].published.last == june(22));
    CHECK(d.award().notices[1].published.last == june(29));
    CHECK(d.standing(1) == NomineeStanding::conferred);
    CHECK(d.standing(2) == NomineeStanding::deferred);
    CHECK(d.standing(3) == NomineeStanding::conferred);
    CHECK(d.step() == AwardStep::closing);
    d.stand_on(day_at(2026, 7, 2));
    d.put(work_clerk, FileAward{award_one, day_at(2056, 7, 1)});
    CHECK(d.award().kept_until == day_at(2056, 7, 1));
}

TEST_CASE("the list takes only who was forwarded and asked about, within the quotas, by a meeting with a quorum")
{
    Commending d;
    d.forwarded({member, deputy, newcomer});
    d.put(branch_secretary, d.recommending(work_secretary, RecordId{1}));
    const RecordId meeting = d.work_meets();
    const auto why = [&](std::vector<int> listed, std::vector<int> substitutes) {
        return d.why(work_clerk, DecideAwardList{award_one, meeting, std::move(listed), std::move(substitutes)});
    };
    CHECK(why({}, {1}) == refusals::nominees_missing);
    CHECK(why({1, 9}, {}) == refusals::nominee_unknown);
    CHECK(why({1}, {1}) == refusals::nominee_doubled);
    CHECK(why({4}, {}) == refusals::nominee_not_forwarded);
    CHECK(why({1, 2, 3}, {}) == refusals::quota_exceeded);
    DecideAwardList list{award_one, d.group_meets(), {1, 2}, {3}};
    CHECK(d.why(work_clerk, list) == refusals::award_meeting_not_of);
    CHECK(d.why(group_secretary, list) == refusals::right_missing);
    list.meeting = meeting;
    d.put(work_clerk, list);
    CHECK(d.standing(1) == NomineeStanding::listed);
    CHECK(d.standing(3) == NomineeStanding::substitute);
    list.nominees = {1, 3};
    list.substitutes = {};
    d.put(work_clerk, list);  // until it is public the meeting may decide again
    CHECK(d.standing(2) == NomineeStanding::left_out);
    CHECK(about_event(d.leaves.back().event, d.state).award == award_one);
}

TEST_CASE("the list waits for the discipline body and the organisation department")
{
    Commending d;
    d.put(work_clerk, Commending::plan());
    d.stand_on(may_day(12));
    d.put(branch_secretary, d.recommending(member, d.branch_votes()));
    d.put(group_secretary, ReviewNominee{award_one, 1, true, d.group_meets()});
    d.put(work_clerk, Commending::opinions(commendation::OpinionOf::discipline, 1));
    d.put(work_clerk, Commending::opinions(commendation::OpinionOf::other, 1));
    CHECK(d.why(work_clerk, DecideAwardList{award_one, d.work_meets(), {1}, {}}) == refusals::opinions_missing);
    const RecordId before = d.work_meets();
    d.stand_on(may_day(20));
    d.put(work_clerk, Commending::opinions(commendation::OpinionOf::organisation, 1));
    CHECK(d.ask(work_clerk, DecideAwardList{award_one, before, {1}, {}}).has_value());
}

TEST_CASE("a project's limits on leaders and on units hold for its list")
{
    for (const bool person : {true, false}) {
        Commending d;
        d.put(work_clerk, Commending::project());
        d.stand_on(may_day(12));
        RecommendNominee it = d.recommending(member, d.branch_votes());
        it.title = person ? AwardTitle::person : AwardTitle::collective;
        if (!person) it.person.reset(), it.org = one;
        it.senior = true;
        d.put(branch_secretary, it);
        d.put(group_secretary, ReviewNominee{award_one, 1, true, d.group_meets()});
        d.put(work_clerk, Commending::opinions(commendation::OpinionOf::discipline, 1));
        d.put(work_clerk, Commending::opinions(commendation::OpinionOf::organisation, 1));
        CHECK(d.why(work_clerk, DecideAwardList{award_one, d.work_meets(), {1}, {}}) ==
              (person ? refusals::leaders_over_limit : refusals::units_over_limit));
    }
}

TEST_CASE(
    "a notice begins on a working day after the list, for at least five of them, in a year whose holidays are known")
{
    Commending d;
    d.forwarded({member});
    CHECK(d.why(work_clerk, Commending::notice({1}, june(15))) == refusals::award_list_missing);
    d.put(work_clerk, DecideAwardList{award_one, d.work_meets(), {1}, {}});
    const auto why = [&](std::vector<int> nominees, Day first) {
        return d.why(work_clerk, Commending::notice(std::move(nominees), first));
    };
    CHECK(why({}, june(15)) == refusals::nominees_missing);
    CHECK(why({2}, june(15)) == refusals::nominee_unknown);
    CHECK(why({1}, june(8)) == refusals::notice_before_list);
    CHECK(why({1}, june(19)) == refusals::notice_not_on_working_day);
    CHECK(d.ask(work_clerk, Commending::notice({1}, june(19))).error().subject == "2026-06-22");
    CHECK(why({1}, day_at(2026, 12, 31)) == refusals::notice_holidays_unknown);
    CHECK(why({1}, day_at(2027, 3, 1)) == refusals::notice_holidays_unknown);
    CHECK(why({1}, day_at(2099, 1, 1)) == refusals::day_too_far_ahead);
    PublishAwardNotice it = Commending::notice({1}, june(15));
    it.working_days = 4;
    CHECK(d.why(work_clerk, it) == refusals::notice_too_short);
    it.working_days = 31;
    CHECK(d.why(work_clerk, it) == refusals::notice_too_long);
    it.working_days = 7;
    it.place.text.clear();
    CHECK(d.why(work_clerk, it) == refusals::text_missing);
    it.place.text = "公开栏";
    d.put(work_clerk, it);
    CHECK(d.award().notices.front().published.last == june(24));
    CHECK(d.why(work_clerk, it) == refusals::in_notice_already);
    CHECK(d.why(work_clerk, DecideAwardList{award_one, d.work_meets(), {1}, {}}) == refusals::notice_is_public);
    CHECK(d.why(branch_secretary, d.recommending(deputy, RecordId{1})) == refusals::notice_is_public);
    CHECK(d.why(work_clerk, Commending::opinions(commendation::OpinionOf::other, 1)) == refusals::notice_is_public);
}

TEST_CASE("a list whose meeting was withdrawn is not published")
{
    Commending d;
    d.forwarded({member});
    const RecordId meeting = d.work_meets();
    d.put(work_clerk, DecideAwardList{award_one, meeting, {1}, {}});
    d.put(work_clerk, WithdrawRecord{meeting, {"记错"}});
    CHECK(d.why(work_clerk, Commending::notice({1}, june(15))) == refusals::record_withdrawn);
}

TEST_CASE("a substitute is published when a place is free, in the order decided, and apart from the list")
{
    Commending d;
    d.forwarded({member, deputy, newcomer, work_secretary});
    d.put(work_clerk, DecideAwardList{award_one, d.work_meets(), {1, 2}, {4, 3}});
    CHECK(d.why(work_clerk, Commending::notice({1, 4}, june(15))) == refusals::substitute_apart);
    CHECK(d.why(work_clerk, Commending::notice({4}, june(15))) == refusals::no_free_place);
    d.put(work_clerk, Commending::notice({1, 2}, june(15)));
    d.stand_on(june(22));
    d.put(work_clerk, d.objecting(2));
    CHECK(d.why(work_clerk, Commending::notice({4}, june(23))) == refusals::no_free_place);
    d.put(work_clerk, ConcludeNomineeObjection{award_one, 1, ObjectionOutcome::upheld, d.work_meets()});
    CHECK(d.ask(work_clerk, Commending::notice({3}, june(23))).error().subject == "4");
    CHECK(d.why(work_clerk, Commending::notice({3}, june(23))) == refusals::not_next_substitute);
    CHECK(d.why(work_clerk, Commending::notice({4, 3}, june(23))) == refusals::no_free_place);
    d.put(work_clerk, Commending::notice({4}, june(23)));
    CHECK(d.why(work_clerk, Commending::notice({3}, june(23))) == refusals::no_free_place);
}

TEST_CASE("an objection is taken within the notice, with a name or with a clue")
{
    Commending d;
    d.published();
    ReceiveNomineeObjection it = d.objecting(2);
    it.clue = false;
    CHECK(d.why(work_clerk, it) == refusals::award_objection_without_clue);
    it.anonymous = false;
    CHECK(d.ask(work_clerk, it).has_value());  // named: no clue is asked for
    it.nominee = 3;
    CHECK(d.why(work_clerk, it) == refusals::not_in_notice);
    it.nominee = 9;
    CHECK(d.why(work_clerk, it) == refusals::nominee_unknown);
    it = d.objecting(2);
    it.received = june(14);
    CHECK(d.why(work_clerk, it) == refusals::award_objection_outside_notice);
    it.received = june(16);
    CHECK(d.why(work_clerk, it) == refusals::day_in_the_future);
    d.stand_on(june(23));
    it.received = june(23);
    CHECK(d.why(work_clerk, it) == refusals::award_objection_outside_notice);
    it.received = june(22);  // on its last day, entered a day later
    d.put(work_clerk, it);
    CHECK(d.standing(2) == NomineeStanding::objected);
    CHECK(about_event(d.leaves.back().event, d.state).award == award_one);
    CHECK_FALSE(about_event(d.leaves.back().event, d.state).person);
}

TEST_CASE("a meeting defers or upholds; what is unfounded needs none, and once is enough")
{
    Commending d;
    d.published();
    d.put(work_clerk, d.objecting(2));
    const auto concluding = [](int number, ObjectionOutcome outcome, std::optional<RecordId> meeting = {}) {
        return ConcludeNomineeObjection{award_one, number, outcome, meeting};
    };
    CHECK(d.why(work_clerk, concluding(2, ObjectionOutcome::unfounded)) == refusals::award_objection_unknown);
    CHECK(d.why(work_clerk, concluding(1, ObjectionOutcome::deferred)) == refusals::award_objection_needs_meeting);
    CHECK(d.why(work_clerk, concluding(1, ObjectionOutcome::upheld)) == refusals::award_objection_needs_meeting);
    CHECK(d.why(work_clerk, concluding(1, ObjectionOutcome::upheld, d.group_meets())) ==
          refusals::award_meeting_not_of);
    d.put(work_clerk, concluding(1, ObjectionOutcome::deferred, d.work_meets()));
    CHECK(d.why(work_clerk, concluding(1, ObjectionOutcome::deferred, d.work_meets())) ==
          refusals::award_objection_concluded_already);
    d.put(work_clerk, concluding(1, ObjectionOutcome::unfounded));
    CHECK(d.standing(2) == NomineeStanding::in_notice);
    CHECK(d.why(work_clerk, concluding(1, ObjectionOutcome::unfounded)) == refusals::award_objection_concluded_already);
    CHECK(about_event(d.leaves.back().event, d.state).award == award_one);
}

TEST_CASE("nobody is commended before their notice is full, nor over an open objection; the others proceed")
{
    Commending d;
    d.forwarded({member, deputy, newcomer});
    const auto conferring = [&](std::vector<int> nominees) {
        return ConferAwards{award_one, d.work_meets(), std::move(nominees)};
    };
    CHECK(d.why(work_clerk, conferring({1})) == refusals::award_list_missing);
    d.put(work_clerk, DecideAwardList{award_one, d.work_meets(), {1, 2}, {3}});
    CHECK(d.why(work_clerk, conferring({1})) == refusals::not_in_notice);
    d.stand_on(june(15));
    d.put(work_clerk, Commending::notice({1, 2}, june(15)));
    d.stand_on(june(22));
    CHECK(d.why(work_clerk, conferring({1})) == refusals::notice_not_full);
    d.put(work_clerk, d.objecting(2));
    const ConferAwards held_on_last_day = conferring({1});
    d.stand_on(june(23));
    CHECK(d.why(work_clerk, held_on_last_day) == refusals::notice_not_full);  // the meeting was a day too early
    CHECK(d.why(work_clerk, conferring({1, 2})) == refusals::award_objection_open);
    CHECK(d.why(work_clerk, conferring({})) == refusals::nominees_missing);
    CHECK(d.why(work_clerk, conferring({9})) == refusals::nominee_unknown);
    ConferAwards first = conferring({1});
    d.put(work_clerk, first);
    CHECK(d.standing(1) == NomineeStanding::conferred);
    CHECK(d.why(work_clerk, conferring({1})) == refusals::conferred_already);
    d.put(work_clerk, ConcludeNomineeObjection{award_one, 1, ObjectionOutcome::upheld, d.work_meets()});
    CHECK(d.why(work_clerk, conferring({2})) == refusals::nominee_dropped);
    first.nominees = {3};
    first.meeting = d.group_meets();
    CHECK(d.why(work_clerk, first) == refusals::not_in_notice);
}

TEST_CASE("the meeting that confers is the body's own; and what a nomination rests on must still stand")
{
    Commending d;
    d.published();
    d.stand_on(june(23));
    CHECK(d.why(work_clerk, ConferAwards{award_one, d.group_meets(), {1}}) == refusals::award_meeting_not_of);
    const RecordId review = d.award().nominees.front().review->meeting;
    d.put(group_secretary, WithdrawRecord{review, {"记错"}});
    CHECK(d.why(work_clerk, ConferAwards{award_one, d.work_meets(), {1}}) == refusals::record_withdrawn);
}

TEST_CASE("a deferred nominee who returns takes no place that the substitute has")
{
    Commending d;
    d.conferred();
    d.put(work_clerk, ConcludeNomineeObjection{award_one, 1, ObjectionOutcome::unfounded, {}});
    CHECK(d.why(work_clerk, ConferAwards{award_one, d.work_meets(), {2}}) == refusals::quota_exceeded);
}

TEST_CASE("one that a first decision left out may be left as it is, and reads 未列入")
{
    Commending d;
    d.published();
    d.stand_on(june(23));
    d.put(work_clerk, ConferAwards{award_one, d.work_meets(), {1}});
    CHECK(d.standing(2) == NomineeStanding::left_out);
    CHECK(d.step() == AwardStep::closing);
}

TEST_CASE("what was conferred is revoked by a meeting, with a reason, and stays listed")
{
    Commending d;
    d.conferred();
    d.stand_on(day_at(2026, 9, 1));
    const RecordId meeting = d.work_meets();
    CHECK(d.why(work_clerk, RevokeAward{award_one, 2, meeting, {"弄虚作假"}}) == refusals::not_conferred);
    CHECK(d.why(work_clerk, RevokeAward{award_one, 9, meeting, {"弄虚作假"}}) == refusals::nominee_unknown);
    CHECK(d.why(work_clerk, RevokeAward{award_one, 1, d.group_meets(), {"弄虚作假"}}) ==
          refusals::award_meeting_not_of);
    CHECK(d.why(work_clerk, RevokeAward{award_one, 1, meeting, {""}}) == refusals::text_missing);
    CHECK(d.why(work_clerk, RevokeAward{commendation::AwardId{9}, 1, meeting, {"弄虚作假"}}) ==
          refusals::right_missing);
    d.put(work_clerk, FileAward{award_one, {}});
    d.put(work_clerk, RevokeAward{award_one, 1, meeting, {"弄虚作假"}});  // also after the award is filed
    CHECK(d.standing(1) == NomineeStanding::revoked);
    CHECK(d.award().nominees.size() == 3);
    CHECK(d.why(work_clerk, RevokeAward{award_one, 1, meeting, {"弄虚作假"}}) == refusals::revoked_already);
    CHECK(about_event(d.leaves.back().event, d.state).org == work);
}

TEST_CASE("an award is filed when everything is decided, and nothing more is done then")
{
    Commending d;
    d.published();
    CHECK(d.why(work_clerk, FileAward{award_one, {}}) == refusals::award_not_decided);
    d.stand_on(june(22));
    d.put(work_clerk, d.objecting(2));
    d.stand_on(june(23));
    d.put(work_clerk, ConferAwards{award_one, d.work_meets(), {1}});
    CHECK(d.why(work_clerk, FileAward{award_one, {}}) == refusals::award_still_open);
    d.put(work_clerk, ConcludeNomineeObjection{award_one, 1, ObjectionOutcome::unfounded, {}});
    d.put(work_clerk, ConferAwards{award_one, d.work_meets(), {2}});
    CHECK(d.why(work_clerk, FileAward{award_one, day_at(2036, 6, 22)}) == refusals::retention_too_short);
    d.put(work_clerk, FileAward{award_one, {}});
    CHECK(d.award().kept_until == never);
    CHECK(d.why(work_clerk, FileAward{award_one, {}}) == refusals::award_filed);
    CHECK(d.why(work_clerk, ConferAwards{award_one, d.work_meets(), {1}}) == refusals::award_filed);
}

TEST_CASE("erasing a person leaves the files of awards, and takes them along once their retention has ended")
{
    Commending d;
    d.conferred();
    const auto held = d.state.of<commendation::Awards>().kept_rows(member, june(30));
    REQUIRE(held.size() == 2);
    const auto erased = [&](std::vector<SealedId> asked) {
        const auto decided =
            d.ask(work_clerk, ErasePerson{.person = member, .with = work_secretary, .rows = std::move(asked)});
        return std::get<registry::PersonErased>(decided->front()).rows;
    };
    const auto takes = [&](SealedId row, std::vector<SealedId> asked = {}) {
        const auto rows = erased(std::move(asked));
        return std::ranges::find(rows, row) != rows.end();
    };
    for (const SealedId row : held) {
        CHECK_FALSE(takes(row));
        CHECK_FALSE(takes(row, {row}));  // not even where somebody names it
    }
    d.put(work_clerk, FileAward{award_one, day_at(2036, 7, 1)});
    d.stand_on(day_at(2036, 7, 2));
    for (const SealedId row : held) CHECK(takes(row));
}
