#include <doctest/doctest.h>

#include "domain/commendation_rules/awards_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using commendation::AwardBasis;
using commendation::AwardStep;
using commendation::AwardTitle;

namespace {

// Why a plan that was changed like this is refused.
Refusal why_not(void (*change)(PlanAward&), PlanAward it = Commending::plan())
{
    Commending d;
    change(it);
    return d.why(work_clerk, it);
}

}  // namespace

TEST_CASE("the work committee plans a Party award by authority of the district committee")
{
    Commending d;
    d.put(work_clerk, Commending::plan());
    const auto& planned = d.award().planned;
    CHECK(planned.body == work);
    CHECK(planned.authority == committee);
    CHECK(planned.quotas == std::vector<commendation::Quota>{
                                {AwardTitle::member, 2}, {AwardTitle::worker, 1}, {AwardTitle::organisation, 1}});
    CHECK_FALSE(planned.limits);
    CHECK(home_of(d.state, award_one) == work);
    CHECK_FALSE(home_of(d.state, commendation::AwardId{2}));
    CHECK(d.step() == AwardStep::recommendation);
    CHECK(about_event(d.leaves.back().event, d.state).made == "j1");
}

TEST_CASE("a Party award of the work committee rests on a document and a named district committee")
{
    CHECK(why_not([](PlanAward& it) { it.authority.reset(); }) == refusals::award_authority_missing);
    CHECK(why_not([](PlanAward& it) { it.authority = group; }) == refusals::award_authority_unfit);
    CHECK(why_not([](PlanAward& it) { it.authority = OrgId{99}; }) == refusals::org_unknown);
    CHECK(why_not([](PlanAward& it) { it.document.reset(); }) == refusals::award_basis_missing);
    CHECK(why_not([](PlanAward& it) { it.document = Text{" "}; }) == refusals::award_basis_missing);
    CHECK(why_not([](PlanAward& it) { it.decided.reset(); }) == refusals::award_basis_missing);
    CHECK(why_not([](PlanAward& it) { it.decided = april(18); }) == refusals::day_in_the_future);
    CHECK(why_not([](PlanAward& it) { it.title.text.clear(); }) == refusals::text_missing);
}

TEST_CASE("the district committee needs nobody's authority")
{
    Commending d;
    PlanAward it = Commending::plan();
    it.body = committee;
    it.authority.reset();
    CHECK(d.ask(district_secretary, it).has_value());
}

TEST_CASE("without a basis there is only a circular, which no branch issues")
{
    Commending d;
    PlanAward it = Commending::plan();
    it.body = group;
    CHECK(d.why(group_secretary, it) == refusals::award_body_unfit);
    it = Commending::circular();
    it.body = one;
    CHECK(d.why(branch_secretary, it) == refusals::praiser_unfit);
    it.body = group;
    d.put(group_secretary, it);
    CHECK(d.award().planned.quotas.front().title == AwardTitle::praised_person);
    CHECK(d.why(branch_secretary, Commending::plan()) == refusals::right_missing);
}

TEST_CASE("a project states who approved it, its period and its limits; nothing else has limits")
{
    Commending d;
    d.put(work_clerk, Commending::project());
    CHECK(d.award().planned.limits == commendation::ProjectLimits{20, 50});
    CHECK(d.award().planned.period == 5);
    const auto why = [](void (*change)(PlanAward&)) { return why_not(change, Commending::project()); };
    CHECK(why([](PlanAward& it) { it.approved_by.reset(); }) == refusals::award_project_incomplete);
    CHECK(why([](PlanAward& it) { it.period.reset(); }) == refusals::award_project_incomplete);
    CHECK(why([](PlanAward& it) { it.leaders.reset(); }) == refusals::award_project_incomplete);
    CHECK(why([](PlanAward& it) { it.units.reset(); }) == refusals::award_project_incomplete);
    CHECK(why([](PlanAward& it) { it.leaders = 101; }) == refusals::award_share_unfit);
    CHECK(why([](PlanAward& it) { it.units = -1; }) == refusals::award_share_unfit);
    CHECK(why([](PlanAward& it) { it.period = 0; }) == refusals::award_period_unfit);
    CHECK(why([](PlanAward& it) { it.authority = committee; }) == refusals::award_member_unfit);
    CHECK(why_not([](PlanAward& it) { it.leaders = 20; }) == refusals::award_member_unfit);
    CHECK(why_not([](PlanAward& it) { it.units = 20; }) == refusals::award_member_unfit);
    CHECK(why_not([](PlanAward& it) { it.period = 5; }) == refusals::award_member_unfit);
    CHECK(why_not([](PlanAward& it) { it.approved_by = Text{"省"}; }) == refusals::award_member_unfit);
}

TEST_CASE("the quotas are of titles that the basis gives, and not without measure")
{
    CHECK(why_not([](PlanAward& it) { it.persons = 1; }) == refusals::award_member_unfit);
    CHECK(why_not([](PlanAward& it) { it.collectives = 1; }) == refusals::award_member_unfit);
    CHECK(why_not([](PlanAward& it) { it.members = 1; }, Commending::circular()) == refusals::award_member_unfit);
    CHECK(why_not([](PlanAward& it) { it.members = it.workers = it.organisations = {}; }) ==
          refusals::award_quota_missing);
    CHECK(why_not([](PlanAward& it) { it.members = 0; }) == refusals::award_quota_unfit);
    CHECK(why_not([](PlanAward& it) { it.members = 401; }) == refusals::award_quota_unfit);
    CHECK(why_not([](PlanAward& it) { it.members = 399; }) == refusals::award_quota_unfit);  // together 401
}

TEST_CASE("the steps follow one another, and a full notice fits before the decision")
{
    CHECK(why_not([](PlanAward& it) { it.days.review_by = may_day(14); }) == refusals::award_days_unfit);
    CHECK(why_not([](PlanAward& it) { it.days.close_by = june(29); }) == refusals::award_days_unfit);
    CHECK(why_not([](PlanAward& it) { it.days.close_by = day_at(2099, 1, 1); }) == refusals::day_too_far_ahead);
    CHECK(why_not([](PlanAward& it) { it.year = 2023; }) == refusals::award_year_unfit);
    Commending d;
    PlanAward it = Commending::plan();
    it.days.decide_by = june(16);
    const auto no = d.ask(work_clerk, it);
    CHECK(no.error().why == refusals::award_days_too_short);
    CHECK(no.error().subject == "2026-06-17");  // five days from 10 June, and the meeting after them
    it.days.decide_by = june(17);
    CHECK(d.ask(work_clerk, it).has_value());
}

TEST_CASE("a practice is shared by whoever records for the body, with what was done and what came of it")
{
    Commending d;
    d.put(branch_secretary, SharePractice{one, {"每周一课，支部委员轮流讲"}, {"全年讲了40课，人人讲过"}});
    const auto& all = d.state.of<commendation::Awards>().practices();
    REQUIRE(all.size() == 1);
    CHECK(all.front().shared.body == one);
    CHECK(d.why(branch_secretary, SharePractice{one, {""}, {"好"}}) == refusals::text_missing);
    CHECK(d.why(branch_secretary, SharePractice{one, {"做法"}, {""}}) == refusals::text_missing);
    CHECK(d.why(branch_secretary, SharePractice{two, {"做法"}, {"好"}}) == refusals::right_missing);
    d.put(work_clerk, BeginImport{Sheet::records, {}});  // within a sheet the right is that to import
    CHECK(d.why(work_clerk, SharePractice{OrgId{99}, {"做法"}, {"好"}}) == refusals::org_unknown);
    CHECK(about_event(d.leaves[d.leaves.size() - 2].event, d.state).org == one);
}
