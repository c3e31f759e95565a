#include <doctest/doctest.h>

#include "domain/commendation_rules/awards_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using commendation::AwardTitle;
using commendation::NomineeStanding;
using commendation::OpinionOf;

namespace {

struct Recommending : Commending {
    Recommending()
    {
        put(work_clerk, plan());
        stand_on(may_day(12));
        vote = branch_votes();
    }
    Refusal why_not(void (*change)(RecommendNominee&))
    {
        RecommendNominee it = recommending(member, vote);
        change(it);
        return why(branch_secretary, it);
    }
    RecordId vote;
};

}  // namespace

TEST_CASE("a branch recommends whom its assembly voted for, and the body of that day stays")
{
    Recommending d;
    d.put(branch_secretary, d.recommending(member, d.vote));
    d.put(work_clerk, TransferMember{member, two, may_day(12)});
    const auto& it = d.award().nominees.front();
    CHECK(it.recommended.body == one);
    CHECK(it.recommended.person == member);
    CHECK(it.recommended.nominee == 1);
    CHECK(d.standing(1) == NomineeStanding::recommended);
    CHECK(about_event(d.leaves[d.leaves.size() - 2].event, d.state).org == one);
    CHECK(d.state.people()[one].referred);
    CHECK(d.state.people()[member].referred);
}

TEST_CASE("a branch or a committee above it is recommended for the title of organisations")
{
    Recommending d;
    RecommendNominee it = d.recommending(member, d.vote);
    it.title = AwardTitle::organisation;
    CHECK(d.why(branch_secretary, it) == refusals::nominee_one_of_two);
    it.person.reset();
    CHECK(d.why(branch_secretary, it) == refusals::nominee_one_of_two);
    it.org = two;
    CHECK(d.why(branch_secretary, it) == refusals::nominee_not_of_body);
    it.org = OrgId{99};
    CHECK(d.why(branch_secretary, it) == refusals::org_unknown);
    it.org = one;
    d.put(branch_secretary, it);
    CHECK(d.why(branch_secretary, it) == refusals::nominated_already);
    CHECK(d.award().nominees.front().recommended.org == one);
}

TEST_CASE("a recommendation has a vote that passed in a meeting with a quorum")
{
    Recommending d;
    CHECK(d.why_not([](RecommendNominee& it) { it.vote = 2; }) == refusals::recommendation_vote_missing);
    CHECK(d.why_not([](RecommendNominee& it) { it.vote = 0; }) == refusals::recommendation_vote_missing);
    RecommendNominee it = d.recommending(member, d.branch_votes(2));
    CHECK(d.why(branch_secretary, it) == refusals::recommendation_not_passed);
    it.meeting = d.meets(branch_secretary, one, record::Roster::members, {{.act = record::Act::motion, .yes = 2}},
                         {work_secretary, group_secretary, deputy, newcomer});
    CHECK(d.why(branch_secretary, it) == refusals::award_meeting_without_quorum);
    it.meeting = d.meets(branch_secretary, one, record::Roster::none);
    CHECK(d.why(branch_secretary, it) == refusals::award_meeting_without_quorum);
    it.meeting = d.group_meets();
    CHECK(d.why(group_secretary, it) == refusals::recommender_unfit);
    d.put(branch_secretary, WithdrawRecord{d.vote, {"记错"}});
    CHECK(d.why(branch_secretary, d.recommending(member, d.vote)) == refusals::record_withdrawn);
    CHECK(d.why(branch_secretary, d.recommending(member, RecordId{99})) == refusals::right_missing);
    d.put(work_clerk, BeginImport{Sheet::records, {}});
    CHECK(d.why(work_clerk, d.recommending(member, RecordId{99})) == refusals::record_unknown);
}

TEST_CASE("nobody is recommended before there is a basis")
{
    Commending d;
    d.stand_on(april(10));
    const RecordId early = d.branch_votes();
    d.stand_on(april(17));
    d.put(work_clerk, Commending::plan());
    CHECK(d.ask(branch_secretary, d.recommending(member, early)).error().subject == "2026-04-13");
    CHECK(d.why(branch_secretary, d.recommending(member, early)) == refusals::award_meeting_too_early);
}

TEST_CASE("a nominee is somebody of the body on the day it met, once in an award, and not by their own hand")
{
    Recommending d;
    CHECK(d.why_not([](RecommendNominee& it) { it.person = organ_secretary; }) == refusals::nominee_not_of_body);
    CHECK(d.why_not([](RecommendNominee& it) { it.person = PersonId{99}; }) == refusals::person_unknown);
    CHECK(d.why_not([](RecommendNominee& it) { it.person = branch_secretary; }) ==
          refusals::nobody_recommends_themselves);
    CHECK(d.why_not([](RecommendNominee& it) { it.title = AwardTitle::person; }) == refusals::title_without_quota);
    CHECK(d.why_not([](RecommendNominee& it) { it.org = one; }) == refusals::nominee_one_of_two);
    CHECK(d.why_not([](RecommendNominee& it) { it.senior = true; }) == refusals::senior_unfit);
    CHECK(d.why_not([](RecommendNominee& it) { it.named.text.clear(); }) == refusals::text_missing);
    CHECK(d.why_not([](RecommendNominee& it) { it.award = commendation::AwardId{9}; }) == refusals::award_unknown);
    d.put(branch_secretary, d.recommending(member, d.vote));
    CHECK(d.why_not([](RecommendNominee& it) { it.title = AwardTitle::worker; }) == refusals::nominated_already);
}

TEST_CASE("the two titles for persons are conferred posthumously on whoever has died, and on nobody else")
{
    Recommending d;
    CHECK(d.why_not([](RecommendNominee& it) { it.posthumous = true; }) == refusals::posthumous_of_living);
    d.put(work_clerk, EndMembership{member, registry::Leaving::died, may_day(12)});
    CHECK(d.why_not([](RecommendNominee&) {}) == refusals::deceased_not_posthumous);
    CHECK(d.why_not([](RecommendNominee& it) {
        it.posthumous = true;
        it.title = AwardTitle::organisation;
        it.person.reset();
        it.org = one;
    }) == refusals::posthumous_unfit);
    d.stand_on(may_day(14));
    RecommendNominee it = d.recommending(member, d.branch_votes(4));
    it.posthumous = true;
    d.put(branch_secretary, it);
    CHECK(d.award().nominees.front().recommended.posthumous);
}

TEST_CASE("whoever is nominated takes no part in the award")
{
    Recommending d;
    d.put(branch_secretary, d.recommending(work_secretary, d.vote));
    d.put(branch_secretary, d.recommending(group_secretary, d.vote));
    CHECK(d.why(group_secretary, ReviewNominee{award_one, 1, true, d.group_meets()}) == refusals::nominated_recuses);
    CHECK(d.why(work_secretary, Commending::opinions(OpinionOf::discipline, 1)) == refusals::nominated_recuses);
    CHECK_FALSE(may_read_file(d.state, work_secretary, d.award(), may_day(12)));
    CHECK(may_read_file(d.state, work_clerk, d.award(), may_day(12)));
    CHECK_FALSE(may_read_file(d.state, district_secretary, d.award(), may_day(12)));  // reads everywhere, but not here
    CHECK_FALSE(may_read_file(d.state, branch_secretary, d.award(), may_day(12)));
}

TEST_CASE("the Party group of the unit reviews, once, at a meeting after the recommendation")
{
    Recommending d;
    d.put(branch_secretary, d.recommending(member, d.vote));
    const RecordId meeting = d.group_meets();
    CHECK(d.why(group_secretary, ReviewNominee{award_one, 2, true, meeting}) == refusals::nominee_unknown);
    CHECK(d.why(branch_secretary, ReviewNominee{award_one, 1, true, d.vote}) == refusals::reviewer_unfit);
    CHECK(d.why(branch_secretary, ReviewNominee{award_one, 1, true, meeting}) == refusals::right_missing);
    d.stand_on(may_day(11));
    const RecordId early = d.group_meets();
    d.stand_on(may_day(12));
    CHECK(d.why(group_secretary, ReviewNominee{award_one, 1, true, early}) == refusals::award_meeting_too_early);
    d.put(group_secretary, ReviewNominee{award_one, 1, false, meeting});
    CHECK(d.standing(1) == NomineeStanding::not_forwarded);
    CHECK(d.why(group_secretary, ReviewNominee{award_one, 1, true, meeting}) == refusals::reviewed_already);
    CHECK(reviewer_of(d.state, d.award(), one, may_day(12), may_day(12)) == group);
    CHECK(reviewer_of(d.state, d.award(), committee, may_day(12), may_day(12)) == work);
}

TEST_CASE("a recommendation whose record was withdrawn is not reviewed")
{
    Recommending d;
    d.put(branch_secretary, d.recommending(member, d.vote));
    d.put(branch_secretary, WithdrawRecord{d.vote, {"记错"}});
    CHECK(d.why(group_secretary, ReviewNominee{award_one, 1, true, d.group_meets()}) == refusals::record_withdrawn);
}

TEST_CASE("bodies answer about those who were forwarded, and only whether they object")
{
    Recommending d;
    d.put(branch_secretary, d.recommending(member, d.vote));
    d.put(branch_secretary, d.recommending(deputy, d.vote));
    d.put(group_secretary, ReviewNominee{award_one, 1, true, d.group_meets()});
    GiveOpinion it{.award = award_one, .from = OpinionOf::discipline, .nominees = {}, .objections = {}};
    CHECK(d.why(work_clerk, it) == refusals::nominees_missing);
    it.nominees = {1, 1};
    CHECK(d.why(work_clerk, it) == refusals::nominee_doubled);
    it.nominees = {3};
    CHECK(d.why(work_clerk, it) == refusals::nominee_unknown);
    it.nominees = {2};
    CHECK(d.why(work_clerk, it) == refusals::nominee_not_forwarded);
    it.nominees = {1};
    it.objections = {2};
    CHECK(d.why(work_clerk, it) == refusals::opinion_objections_unfit);
    it.objections = {1};
    d.put(work_clerk, it);
    CHECK(d.award().nominees.front().opinions.front().objection);
    CHECK(about_event(d.leaves.back().event, d.state).award == award_one);
    CHECK_FALSE(about_event(d.leaves.back().event, d.state).org);
    it.objections.clear();
    d.put(work_clerk, it);  // a later reply replaces it
    const auto life = life_of(d.award(), 1, d.state.duties().working_days(may_day(12)), may_day(12));
    CHECK_FALSE(life.doubted);
    CHECK(d.why(branch_secretary, it) == refusals::right_missing);
}
