#include <doctest/doctest.h>

#include "domain/appraisal_rules/assessments_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using appraisal::CaseHow;
using appraisal::Stage;

TEST_CASE("the work committee plans the year's assessment, a leaf for each group")
{
    Assessing d;
    const auto events = d.put(work_clerk, d.plan);
    REQUIRE(events.size() == 2);
    CHECK(d.it().planned.plan_item == 7);
    CHECK(d.it().office() == work);
    CHECK(d.group().planned.bodies == std::vector{organ, other, third});
    CHECK(d.group().planned.file == d.scheme.file);
    CHECK(d.stage() == Stage::planned);
    CHECK(home_of(d.state, first_assessment) == work);
    CHECK_FALSE(home_of(d.state, appraisal::AssessmentId{2}));
    CHECK(d.state.of<appraisal::Appraisals>().find(appraisal::AssessmentId{2}) == nullptr);
}

TEST_CASE("an assessment without its document or its number in the district's plan is refused")
{
    Assessing d;
    auto plan = d.plan;
    plan.basis = {" "};
    CHECK(d.why(work_clerk, plan) == refusals::assessment_without_basis);
    plan = d.plan;
    plan.plan_item = 0;
    CHECK(d.why(work_clerk, plan) == refusals::assessment_without_basis);
}

TEST_CASE("there is one assessment a year, but a plan on which nothing was done is replaced")
{
    Assessing d;
    d.make_plan();
    d.make_plan();
    CHECK(d.why(work_clerk, d.delivering()) == refusals::assessment_replaced);
    CHECK(is_replaced(d.state, d.it()));
    auto plan = d.plan;
    plan.year = 2026;
    CHECK(d.why(work_clerk, plan) == refusals::period_unfit);
    plan = d.plan;
    plan.begin = plan.last;
    CHECK(d.why(work_clerk, plan) == refusals::period_unfit);
    auto judging = d.judging(organ);
    judging.assessment = appraisal::AssessmentId{2};
    d.put(assessor, judging);
    CHECK(d.why(work_clerk, d.plan) == refusals::assessed_this_year);
}

TEST_CASE("who assesses whom: nobody assesses two levels down")
{
    Assessing d;
    const auto& people = d.state.people();
    CHECK(assesses(people, committee, group, d.on()));
    CHECK_FALSE(assesses(people, committee, organ, d.on()));
    CHECK(assesses(people, work, organ, d.on()));
    CHECK_FALSE(assesses(people, work, one, d.on()));
    CHECK_FALSE(assesses(people, work, group, d.on()));
    CHECK(assesses(people, organ, one, d.on()));
    CHECK_FALSE(assesses(people, organ, other, d.on()));
    CHECK_FALSE(assesses(people, one, two, d.on()));
    auto plan = d.plan;
    plan.groups.front().bodies = {organ, one};
    CHECK(d.why(work_clerk, plan) == refusals::assessed_across_levels);
    plan.groups.front().bodies = {organ, OrgId{99}};
    CHECK(d.why(work_clerk, plan) == refusals::org_unknown);
    plan.groups.front().bodies = {organ, organ};
    CHECK(d.why(work_clerk, plan) == refusals::assessed_twice);
    plan = d.plan;
    plan.by = one;
    CHECK(d.why(branch_secretary, plan) == refusals::not_an_assessing_body);
}

TEST_CASE("the organ committee assesses its branches, by facts, and its people alone carry it out")
{
    Assessing d;
    auto plan = d.plan;
    plan.by = organ;
    plan.groups.front().method = appraisal::Method::facts;
    CHECK(d.why(organ_secretary, plan) == refusals::scheme_missing);
    plan.groups.front().scheme.reset();
    plan.groups.front().bodies = {one, two};
    d.put(organ_secretary, plan);
    CHECK(d.it().office() == organ);
    CHECK(d.why(work_clerk, d.delivering()) == refusals::right_missing);
    CHECK(d.why(deputy, d.delivering()) == refusals::not_the_assessing_office);
    CHECK(d.why(assessor, d.judging(one)) == refusals::line_by_facts);
}

TEST_CASE("the district committee's assessment is carried out by the work committee or the organisation department")
{
    Assessing d;
    auto plan = d.plan;
    plan.by = committee;
    plan.groups.front().bodies = {group};
    plan.through = organ;
    CHECK(d.why(organ_secretary, plan) == refusals::carried_out_by_others);
    plan.through = work;
    d.put(work_clerk, plan);
    CHECK(d.it().office() == work);
    auto of_work = d.plan;
    of_work.through = work;
    CHECK(d.why(work_clerk, of_work) == refusals::carried_out_by_others);
}

TEST_CASE("whoever answers objections assesses nobody, and somebody of the group is not of the body")
{
    Assessing d;
    auto plan = d.plan;
    plan.reviewers = {assessor};
    CHECK(d.why(work_clerk, plan) == refusals::reviewer_assesses);
    plan.reviewers = {};
    CHECK(d.why(work_clerk, plan) == refusals::reviewers_missing);
    plan.reviewers = {PersonId{99}};
    CHECK(d.why(work_clerk, plan) == refusals::person_unknown);
    plan = d.plan;
    plan.groups.front().assessors = {organ_secretary, branch_secretary};
    CHECK(d.why(work_clerk, plan) == refusals::nobody_to_judge);
    CHECK(belongs_to(d.state.people(), branch_secretary, organ, d.on()));
    CHECK_FALSE(belongs_to(d.state.people(), branch_secretary, other, d.on()));
}

TEST_CASE("groups have codes, bodies, assessors, a share, weights of 100 and a scheme in force")
{
    Assessing d;
    auto plan = d.plan;
    plan.groups.clear();
    CHECK(d.why(work_clerk, plan) == refusals::groups_unfit);
    plan = d.plan;
    plan.groups.front().assessors.clear();
    CHECK(d.why(work_clerk, plan) == refusals::groups_unfit);
    plan = d.plan;
    plan.groups.front().good = {.part = 2, .whole = 1};
    CHECK(d.why(work_clerk, plan) == refusals::groups_unfit);
    plan = d.plan;
    plan.groups.push_back(plan.groups.front());
    CHECK(d.why(work_clerk, plan) == refusals::groups_unfit);
    plan = d.plan;
    plan.groups.front().voters.back().weight = 41;
    CHECK(d.why(work_clerk, plan) == refusals::voters_unfit);
    plan = d.plan;
    plan.groups.front().scheme = Code{"nobody-knows-it"};
    CHECK(d.why(work_clerk, plan) == refusals::scheme_missing);
    plan = d.plan;
    plan.groups.front().cases.assign(16, {.body = organ, .post = {}, .how = CaseHow::no_grade, .why = {"新建"}});
    CHECK(d.why(work_clerk, plan) == refusals::plan_too_long);
    plan = d.plan;
    plan.objection_days = 4;
    CHECK(d.why(work_clerk, plan) == refusals::working_days_unfit);
}

TEST_CASE("a scheme judges a period only if it was in force on its first day")
{
    Assessing d;
    auto later = d.scheme;
    later.scheme = Code{"table-b"};
    later.from = period_begin + days{1};
    d.put(work_clerk, later);
    auto plan = d.plan;
    plan.groups.front().scheme = Code{"table-b"};
    CHECK(d.why(work_clerk, plan) == refusals::scheme_missing);
}

TEST_CASE("a special case is a human choice with its reason, of a body of the group or a post of it")
{
    Assessing d;
    auto plan = d.plan;
    plan.groups.front().cases = {{.body = two, .post = {}, .how = CaseHow::no_grade, .why = {"新建"}}};
    CHECK(d.why(work_clerk, plan) == refusals::case_unfit);
    plan.groups.front().cases = {{.body = other, .post = PostId{1}, .how = CaseHow::narrative, .why = {"新任"}}};
    CHECK(d.why(work_clerk, plan) == refusals::case_unfit);
    plan.groups.front().cases = {{.body = third, .post = {}, .how = CaseHow::no_grade, .why = {""}}};
    CHECK(d.why(work_clerk, plan) == refusals::text_missing);
    plan.groups.front().cases.front().why = {"9月新建，不足六个月"};
    d.put(work_clerk, plan);
    REQUIRE(appraisal::case_of(d.group(), third));
    CHECK(appraisal::is_without_grade(d.group(), {.body = third, .post = {}, .person = {}}));
    CHECK(appraisal::most_good(d.group()) == 0);  // a third of two, rounded down
}

TEST_CASE("a draft earlier than ten working days after the last due day is warned of, not refused")
{
    Assessing d;
    auto plan = d.plan;
    const auto& working = d.state.duties().working_days(d.on());
    CHECK(early_drafts(plan, working).empty());
    plan.groups.front().draft = draft_day - days{1};
    const auto early = early_drafts(plan, working);
    REQUIRE(early.size() == 1);
    CHECK(early.front().earliest == draft_day);
    d.put(work_clerk, plan);
    plan.groups.front().draft = period_last;
    CHECK(d.why(work_clerk, plan) == refusals::assessment_days_unfit);
    plan.groups.front().draft = draft_day;
    plan.groups.front().meeting = day_at(2026, 2, 2);
    CHECK(d.why(work_clerk, plan) == refusals::assessment_days_unfit);
    plan.groups.front().meeting = notice_day + days{1};
    CHECK(d.why(work_clerk, plan) == refusals::assessment_days_unfit);
}

TEST_CASE("what awaits a reason at the draft is listed for the plan")
{
    Assessing d;
    d.stand_on(day_at(2026, 1, 8));
    auto plan = d.plan;
    plan.groups.front().bodies = {organ};
    const auto wanted = reasons_wanted(d.state, plan, plan.groups.front(), d.on());
    CHECK(std::ranges::find(wanted, record::ObligationId{"organ-plan@o5@2025Q4"}) != wanted.end());
    plan.groups.front().bodies.clear();
    CHECK(reasons_wanted(d.state, plan, plan.groups.front(), d.on()).empty());
}

TEST_CASE("a scheme is adopted with the lines that rules need, in as many leaves as they take")
{
    Assessing d;
    auto scheme = d.scheme;
    CHECK(d.why(work_clerk, scheme) == refusals::scheme_stands);
    scheme.title = {""};
    CHECK(d.why(work_clerk, scheme) == refusals::text_missing);
    scheme = d.scheme;
    scheme.lines.push_back(scheme.lines.front());
    CHECK(d.why(work_clerk, scheme) == refusals::scheme_unfit);
    scheme.lines = {{.item = quality, .judged = true, .up_to = 0}};
    CHECK(d.why(work_clerk, scheme) == refusals::scheme_unfit);
    scheme = d.scheme;
    scheme.basis = RecordId{99};
    CHECK(d.why(work_clerk, scheme) == refusals::record_unknown);
    scheme.basis.reset();
    scheme.lines.clear();
    for (int i = 0; i < 100; ++i) scheme.lines.push_back({.item = Code{"item-" + std::to_string(i)}});
    const auto events = d.put(work_clerk, scheme);
    CHECK(events.size() > 2);
    const auto* adopted = d.state.of<appraisal::Appraisals>().scheme(Code{"table-a"}, period_begin, d.on());
    REQUIRE(adopted);
    CHECK(adopted->lines == scheme.lines);
    CHECK(adopted->title == "评分办法甲");
    CHECK(d.why(organ_secretary, d.scheme) == refusals::right_missing);
}
