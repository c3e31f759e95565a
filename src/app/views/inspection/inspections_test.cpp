#include "app/views/inspection/inspections.h"

#include "app/views/office_test.h"
#include "app/views/record/records.h"
#include "app/views/work/today.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

namespace {

// The two units are planned for 2026; the first was visited, with two findings.
struct Inspected : Office {
    RecordId plan, visit;

    Inspected()
    {
        plan = enter({.kind = Kind::document,
                      .host = work,
                      .performed = day_at(2026, 2, 5),
                      .plan = record::InspectionPlan{2026, day_at(2026, 2, 2), {test::unit, other_unit}}},
                     {.title = "2026年督查计划", .approval = "区委办〔2026〕3号"}, work_clerk);
        visit = enter({.kind = Kind::talk,
                       .host = work,
                       .performed = day_at(2026, 4, 9),
                       .concerns = test::unit,
                       .items = {{.nature = record::Nature::problem, .org = group, .person = {}, .due = wednesday},
                                 {.nature = record::Nature::problem, .org = organ, .person = {}, .due = {}}},
                       .cites = plan},
                      {.title = "督查住建局", .items = {"没有专题研究", "换届超期"}}, work_clerk);
    }
    InspectionsPage page(PersonId who, int year = 2026)
    {
        return as(who, [&](const Reader& reader) { return *inspections(reader, {.year = Ranged<2000, 2999>{year}}); });
    }
    RecordId report()
    {
        return enter({.kind = Kind::report,
                      .host = work,
                      .performed = wednesday,
                      .topics = {Code{"responsibility-inspection"}},
                      .concerns = committee,
                      .cites = plan},
                     {.title = "督查情况报告"}, work_clerk);
    }
};

}  // namespace

TEST_CASE("the work committee sees each planned unit, its visit and its findings, and may enter the next")
{
    Inspected d;
    const InspectionsPage page = d.page(work_clerk);
    REQUIRE(page.rows.size() == 2);
    CHECK(page.plans.front().number == "区委办〔2026〕3号");
    CHECK(page.plans.front().record == "r1");
    CHECK(page.rows[0].visited == day_at(2026, 4, 9));
    CHECK(page.rows[0].leads->id == "o4");
    REQUIRE(page.rows[0].findings.size() == 2);
    CHECK(page.rows[0].findings[0].item.text == "没有专题研究");
    CHECK(page.rows[0].findings[0].item.state == LightState::open);
    CHECK_FALSE(page.rows[1].visited.has_value());
    CHECK(page.visited == 1);
    CHECK(page.findings == 2);
    CHECK(page.open == 2);
    CHECK(page.plans_for->id == "o2");
    CHECK(page.visits_for->id == "o2");
    CHECK(page.unplanned.empty());
    CHECK(d.page(work_clerk, 2027).unplanned.size() == 2);
    CHECK(d.page(work_clerk, 2025).rows.empty());
    CHECK_FALSE(d.page(work_clerk, 2025).plans_for.has_value());
}

TEST_CASE("a unit sees its own line and nobody else's, and enters nothing")
{
    Inspected d;
    const InspectionsPage page = d.page(group_secretary);
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].unit.name == "住建局");
    CHECK(page.rows[0].findings.size() == 2);
    CHECK_FALSE(page.plans.front().record.has_value());  // the plan names others
    CHECK_FALSE(page.plans_for.has_value());
    CHECK_FALSE(page.visits_for.has_value());
    CHECK(page.unplanned.empty());
    CHECK(d.page(stranger).findings == 0);
}

TEST_CASE("a finding that is closed, or set as a matter, is shown as it stands")
{
    Inspected d;
    d.enter({.kind = Kind::report, .host = work, .performed = wednesday, .closes = record::ItemRef{d.visit, 1}},
            {.title = "同意办结"}, work_clerk);
    d.happens(matter::MatterOpened{.matter = matter::MatterId{1},
                                   .type = matter::supervised()->code,
                                   .setter = work,
                                   .lead = group,
                                   .source = matter::MatterSource::inspection,
                                   .due = wednesday + days{20},
                                   .item = record::ItemRef{d.visit, 0},
                                   .title = d.seal(district::Text{"专题研究"}),
                                   .wanted = d.seal(district::Text{"研究两次"}),
                                   .basis = d.seal(district::Text{"督查"})},
              wednesday, work_clerk);
    const auto findings = d.page(work_clerk).rows[0].findings;
    CHECK(findings[0].standing == matter::MatterStanding::awaiting_approval);
    CHECK(findings[0].matter == "d1");
    CHECK_FALSE(findings[0].item.may_set);
    CHECK(findings[1].item.state == LightState::closed);
    CHECK(d.page(work_clerk).open == 1);
}

TEST_CASE("the report stands on the page and settles the duty; each record leads to the page and to what cites it")
{
    Inspected d;
    const RecordId report = d.report();
    CHECK(d.page(work_clerk).reports.front().record == to_text(report));
    const auto shown = [&](RecordId id) {
        return d.as(work_clerk, [&](const Reader& reader) { return *record_page(reader, to_text(id)); });
    };
    CHECK(shown(d.plan).cited_by.size() == 2);
    CHECK(shown(d.plan).versions.back().plan->units.size() == 2);
    CHECK(shown(d.plan).versions.back().plan->number == "区委办〔2026〕3号");
    CHECK_FALSE(shown(d.plan).may_withdraw);
    CHECK(shown(d.visit).cites->record == to_text(d.plan));
    CHECK(shown(d.visit).inspections == 2026);
    CHECK(shown(report).inspections == 2026);
}

TEST_CASE("今日履责 shows the plan until each unit was visited and the report is there")
{
    Inspected d;
    const auto waits = [&](PersonId who) {
        const auto page = d.as(who, [&](const Reader& reader) { return *today(reader, {}); });
        for (const WaitingRow& row : page.waiting)
            if (row.verb == Verb::inspect) return row.text;
        return std::string{};
    };
    CHECK(waits(work_clerk) == "还有1个单位待督查");
    CHECK(waits(group_clerk).empty());
    d.enter({.kind = Kind::talk, .host = work, .performed = wednesday, .concerns = other_unit, .cites = d.plan},
            {.title = "督查财政局"}, work_clerk);
    CHECK(waits(work_clerk) == "已全部督查，待向区委报告");
    d.report();
    CHECK(waits(work_clerk).empty());
}

TEST_CASE("the form of a record offers the yearly requirements of the host and of whoever guides it")
{
    Office d;
    const RecordId asked = d.enter({.kind = Kind::document,
                                    .host = group,
                                    .performed = day_at(2026, 2, 20),
                                    .topics = {Code{"yearly-requirements"}},
                                    .concerns = organ},
                                   {.title = "对机关党建工作的年度要求"}, group_clerk);
    d.enter({.kind = Kind::document, .host = group, .performed = day_at(2026, 3, 1)}, {.title = "别的文件"},
            group_clerk);
    const auto offered = [&](PersonId who) {
        return d.as(who, [&](const Reader& reader) { return record_form(reader, {}, d.catalogue)->citable; });
    };
    REQUIRE(offered(organ_secretary).size() == 1);
    CHECK(offered(organ_secretary).front().record == to_text(asked));
    CHECK(offered(stranger).empty());
}

TEST_CASE("more spent than budgeted is warned of and taken")
{
    Office d;
    input::RecordInput typed{.kind = Kind::statement,
                             .title = "保障情况",
                             .day = wednesday,
                             .place = {},
                             .host = "o4",
                             .topics = std::vector<std::string>{"guarantee"},
                             .guarantee = record::Guarantee{true, 1, 2, 50'000, 60'000}};
    const auto seen = [&] {
        return d.as(group_clerk, [&](const Reader& reader) { return *preview(reader, typed, d.catalogue); });
    };
    CHECK(seen().warnings.size() == 1);
    CHECK_FALSE(seen().objection.has_value());
    typed.guarantee->spent = 50'000;
    CHECK(seen().warnings.empty());
    typed.guarantee->spent = -1;
    CHECK(seen().objection->why == "guarantee_implausible");
}
