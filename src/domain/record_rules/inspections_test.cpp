// 督查: one combined visit a unit and year, by an approved plan; what a record cites; the figures of the guarantee.
#include "domain/record/inspections.h"

#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/record_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;

namespace {

struct Planned : small::District {
    const OrgId second{8}, third{9};
    EnterRecord plan{.content = {.kind = record::Kind::document,
                                 .host = work,
                                 .performed = today,
                                 .plan = record::InspectionPlan{2026, today - days{2}, {small::unit, second}}},
                     .words = {.title = "2026年督查计划", .approval = "区委办〔2026〕3号"},
                     .excuses = {}};

    Planned()
    {
        for (int i = 0; i < 2; ++i) put(work_clerk, a_body(registry::OrgKind::unit, {}, founded));
    }
    RecordId newest() const { return RecordId{static_cast<std::uint32_t>(state.records().all().size())}; }
    RecordId planned()
    {
        put(work_clerk, plan);
        return newest();
    }
    EnterRecord visit(RecordId by, OrgId to) const
    {
        EnterRecord it{
            .content = {.kind = record::Kind::talk,
                        .host = work,
                        .performed = day_of(now),
                        .concerns = to,
                        .items = {{.nature = record::Nature::problem, .org = group, .person = {}, .due = {}}},
                        .cites = by},
            .words = {.title = "督查", .items = {"没有研究机关党建"}},
            .excuses = {}};
        return it;
    }
    Refusal why_plan(const std::function<void(EnterRecord&)>& change)
    {
        EnterRecord other = plan;
        change(other);
        return why(work_clerk, other);
    }
};

}  // namespace

TEST_CASE("the plan of inspections is the work committee's, names its approval and units, and proves nothing")
{
    Planned d;
    CHECK(d.why_plan([](auto& it) { it.words.approval = {}; }) == refusals::text_missing);
    CHECK(d.why_plan([](auto& it) { it.content.plan->approved = today + days{1}; }) == refusals::day_in_the_future);
    CHECK(d.why_plan([](auto& it) { it.content.performed = today - days{5}; }) == refusals::plan_approved_later);
    CHECK(d.why_plan([](auto& it) { it.content.plan->year = 2025; }) == refusals::plan_year_unfit);
    CHECK(d.why_plan([](auto& it) { it.content.plan->units.clear(); }) == refusals::plan_without_units);
    CHECK(d.why_plan([](auto& it) { it.content.plan->units = {group}; }) == refusals::plan_unit_unfit);
    CHECK(d.why_plan([](auto& it) { it.content.plan->units = {OrgId{77}}; }) == refusals::org_unknown);
    CHECK(d.why_plan([](auto& it) { it.content.plan->units = {unit, unit}; }) == refusals::plan_unit_doubled);
    CHECK(d.why_plan([](auto& it) { it.content.kind = record::Kind::report; }) == refusals::plan_is_a_document);
    CHECK(d.why_plan([](auto& it) { it.content.topics = {Code{"topic"}}; }) == refusals::plan_is_a_document);
    EnterRecord by_group = d.plan;
    by_group.content.host = group;
    CHECK(d.why(group_secretary, by_group) == refusals::plan_by_another);
    CHECK(d.why(group_secretary, d.plan) == refusals::right_missing);
    const RecordId plan = d.planned();
    CHECK(record::plans_of(d.state.records(), 2026, today) == std::vector{plan});
    CHECK(record::plans_of(d.state.records(), 2026, today - days{1}).empty());  // not known yet
}

TEST_CASE("a further plan of the year names further units only")
{
    Planned d;
    d.planned();
    CHECK(d.why(work_clerk, d.plan) == refusals::planned_already);
    d.plan.content.plan->units = {d.third};
    d.put(work_clerk, d.plan);
    d.plan.content.plan->units = {unit};
    d.plan.content.plan->year = 2027;
    d.put(work_clerk, d.plan);
    CHECK(record::plans_of(d.state.records(), 2026, today).size() == 2);
}

TEST_CASE("a unit is visited once in the year of the plan that names it")
{
    Planned d;
    const RecordId plan = d.planned();
    CHECK(d.why(work_clerk, d.visit(plan, d.third)) == refusals::visit_not_planned);
    EnterRecord nowhere = d.visit(plan, unit);
    nowhere.content.concerns = {};
    CHECK(d.why(work_clerk, nowhere) == refusals::visit_not_planned);
    EnterRecord meeting = d.visit(plan, unit);
    meeting.content.kind = record::Kind::meeting;
    CHECK(d.why(work_clerk, meeting) == refusals::visit_kind_unfit);
    EnterRecord by_group = d.visit(plan, unit);
    by_group.content.host = group;
    CHECK(d.why(group_secretary, by_group) == refusals::visit_by_another);
    EnterRecord early = d.visit(plan, unit);
    early.content.performed = today - days{1};
    CHECK(d.why(work_clerk, early) == refusals::answered_later);
    d.put(work_clerk, d.visit(plan, unit));
    const RecordId first = d.newest();
    CHECK(d.why(work_clerk, d.visit(plan, unit)) == refusals::visit_repeated);
    d.put(work_clerk, d.visit(plan, d.second));
    CHECK(record::visits_in(d.state.records(), 2026, today).size() == 2);
    CHECK(record::visits_in(d.state.records(), 2025, today).empty());
    d.put(work_clerk, WithdrawRecord{first, {"误录"}});
    d.put(work_clerk, d.visit(plan, unit));
    CHECK(d.why(work_clerk, RestoreRecord{first}) == refusals::visit_repeated);
    d.stand_on(day_at(2027, 1, 4));
    d.plan.content.plan->units = {d.third};
    d.plan.content.plan->year = 2027;
    CHECK(d.why(work_clerk, d.visit(plan, d.second)) == refusals::visit_out_of_year);
}

TEST_CASE("a correction keeps a visit the one visit, and the plan the units visited")
{
    Planned d;
    const RecordId plan = d.planned();
    d.put(work_clerk, d.visit(plan, unit));
    const RecordId visit = d.newest();
    const EnterRecord again = d.visit(plan, unit);
    d.put(work_clerk, CorrectRecord{visit, again.content, again.words, {}});
    CHECK(d.why(work_clerk, WithdrawRecord{plan, {"不需要"}}) == refusals::plan_in_use);
    CorrectRecord other{plan, d.plan.content, d.plan.words, {}};
    other.content.plan->units = {d.second};
    CHECK(d.why(work_clerk, other) == refusals::plan_in_use);
    other.content.plan->units = {unit};
    other.content.plan->year = 2027;
    CHECK(d.why(work_clerk, other) == refusals::plan_in_use);
    other.content.plan.reset();
    CHECK(d.why(work_clerk, other) == refusals::plan_in_use);
    other.content.plan = {2026, today, {unit, d.third}};
    d.put(work_clerk, other);
    d.put(work_clerk, d.visit(plan, d.third));
    CHECK(d.state.records()[plan].latest().content.rare.plan->units.size() == 2);
}

TEST_CASE("the report on a plan cites it; a finding becomes a matter as any item does")
{
    Planned d;
    const RecordId plan = d.planned();
    d.put(work_clerk, d.visit(plan, unit));
    const RecordId visit = d.newest();
    EnterRecord report{.content = {.kind = record::Kind::report, .host = work, .performed = today, .cites = plan},
                       .words = {.title = "督查情况报告"},
                       .excuses = {}};
    d.put(work_clerk, report);
    CHECK(record::reports_on(d.state.records(), plan, today) == std::vector{d.newest()});
    CHECK(record::reports_on(d.state.records(), plan, today - days{1}).empty());
    d.put(work_clerk, OpenMatter{.setter = work,
                                 .lead = group,
                                 .source = matter::MatterSource::inspection,
                                 .subject = matter::MatterSubject::party_building,
                                 .due = today + days{20},
                                 .record = visit,
                                 .item = 1,
                                 .title = {"研究机关党建"},
                                 .wanted = {"今年研究两次"},
                                 .basis = {"督查发现"},
                                 .authorised = {}});
    CHECK(d.state.of<matter::Matters>().of_item({visit, 0}).size() == 1);
}

TEST_CASE("a record cites what its own body or one above it asked for")
{
    Planned d;
    const RecordId asked = d.enter(group_secretary, group, today, record::Kind::document);
    EnterRecord carries{.content = {.kind = record::Kind::document, .host = organ, .performed = today, .cites = asked},
                        .words = {.title = "年度工作计划"},
                        .excuses = {}};
    d.put(organ_secretary, carries);
    CHECK(d.state.records().citing(asked).size() == 1);
    CHECK(d.state.records()[d.newest()].latest().content.rare.cites == asked);
    const RecordId of_branch = d.enter(branch_secretary, one, today, record::Kind::document);
    carries.content.cites = of_branch;
    CHECK(d.why(organ_secretary, carries) == refusals::cited_elsewhere);
    carries.content.cites = RecordId{99};
    CHECK(d.why(organ_secretary, carries) == refusals::record_unknown);
    carries.content.cites = asked;
    CorrectRecord itself{of_branch,
                         {.kind = record::Kind::document, .host = one, .performed = today, .cites = of_branch},
                         {.title = "计划"},
                         {}};
    CHECK(d.why(branch_secretary, itself) == refusals::cannot_answer_itself);
    d.put(group_secretary, WithdrawRecord{asked, {"误录"}});
    CHECK(d.why(organ_secretary, carries) == refusals::record_withdrawn);
}

TEST_CASE("the figures of the guarantee are possible ones, in a statement or a document")
{
    Planned d;
    EnterRecord states{.content = {.kind = record::Kind::statement,
                                   .host = group,
                                   .performed = today,
                                   .guarantee = record::Guarantee{true, 2, 3, 50'000, 60'000}},
                       .words = {.title = "年度保障情况"},
                       .excuses = {}};
    d.put(group_secretary, states);  // more spent than budgeted is only unusual
    const auto* kept = d.state.records()[d.newest()].latest().content.rare.guarantee;
    REQUIRE(kept);
    CHECK(*kept == *states.content.guarantee);
    const auto why = [&](const std::function<void(EnterRecord&)>& change) {
        EnterRecord other = states;
        change(other);
        return d.why(group_secretary, other);
    };
    CHECK(why([](auto& it) { it.content.guarantee->full_time = -1; }) == refusals::guarantee_implausible);
    CHECK(why([](auto& it) { it.content.guarantee->part_time = 10'001; }) == refusals::guarantee_implausible);
    CHECK(why([](auto& it) { it.content.guarantee->budget = -1; }) == refusals::guarantee_implausible);
    CHECK(why([](auto& it) { it.content.guarantee->spent = 2'000'000'001; }) == refusals::guarantee_implausible);
    CHECK(why([](auto& it) { it.content.kind = record::Kind::meeting; }) == refusals::guarantee_of_other_kind);
}
