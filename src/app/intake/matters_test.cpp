#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;

namespace {

const std::vector<std::string> headings{"序号",     "督办事项", "工作要求", "文件依据", "责任单位", "协办单位",
                                        "责任领导", "交办时间", "完成时限", "办理情况", "办结时间", "完成情况"};
const std::string group = "中共某区财政局党组", committee = "中共某区财政局机关委员会";

Lines some_matters()
{
    return {
        {"某区督办工作台账"},
        headings,
        {"1", "清理超期公文", "清理完毕", "区委督字〔2025〕3号", group, "", "乙二", "2026-01-05", "2026-02-27", "在办"},
        {"2", "公布办事流程", "", "", group, committee, "丙三", "2025/9/1", "2025.10.31", "已办结", "2025-10-30",
         "已在窗口公布"},
        {"3", "联系服务企业", "每名领导联系一户", "十项规定第五条", "某区财政局", "", "", "", "长期坚持", ""}};
}

struct Listed : District {
    Listed()
    {
        bring(Sheet::organisations, some_organisations());
        bring(Sheet::people, some_people());
        bring(Sheet::posts, some_posts());
        actor = person("甲一");
    }
    const matter::Matter& at(std::size_t n) { return held.of<matter::Matters>().all().at(n); }
    matter::MatterStanding standing(std::size_t n)
    {
        held = state();
        const auto& working = held.duties().working_days(today());
        return matter::standing_of(matter::life_of(at(n), working, today()), *at(n).type, working, today());
    }
    district::State held;
};

const sheets::Problem* at_row(const Plan& plan, std::uint32_t row)
{
    const auto found = std::ranges::find(plan.problems, row, &sheets::Problem::row);
    return found == plan.problems.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a list of matters comes in: open ones by their first due day, closed ones as history")
{
    Listed d;
    const Plan plan = d.plan(Sheet::matters, some_matters());
    INFO(intake::text_of(plan, true));
    CHECK(plan.added == 3);
    CHECK(plan.rejected == 0);
    CHECK(plan.asks());  // no setter, no day of handing over, no end, an office
    for (const char* cause : {"setter.own", "handed_over.missing", "due.no_end", "lead.is_an_office", "source.missing"})
        CHECK_MESSAGE(find(plan, cause), cause);
    REQUIRE(find(plan, "responsible.no_post"));
    CHECK(find(plan, "responsible.no_post")->row == 4);
    d.commit(plan);
    CHECK(d.standing(0) == matter::MatterStanding::overdue);
    CHECK(d.at(0).opened.due == day_at(2026, 2, 27));
    CHECK(d.at(0).opened.answers.has_value());
    CHECK(d.standing(1) == matter::MatterStanding::closed);
    CHECK(d.at(1).opened.joint == std::vector{d.org(committee)});
    CHECK(d.desk->directory().text(*d.at(1).opened.result) == "已在窗口公布");
    CHECK_FALSE(d.at(1).opened.answers.has_value());
    CHECK(d.standing(2) == matter::MatterStanding::in_hand);
    CHECK(d.at(2).opened.lead == d.org(group));
    CHECK(d.desk->directory().text(d.at(2).opened.wanted) == "每名领导联系一户");
}

TEST_CASE("the same list again adds nothing, and what is driven on in the system is left as it is")
{
    Listed d;
    Lines lines = some_matters();
    d.commit(d.plan(Sheet::matters, lines));
    CHECK(d.plan(Sheet::matters, lines).same == 3);
    lines[2][9] = "已办结", lines[2].resize(12), lines[2][10] = "2026-03-01";
    lines[3][8] = "2025-11-30";
    const Plan plan = d.plan(Sheet::matters, lines);
    CHECK(plan.same == 3);
    REQUIRE(find(plan, "matter.still_open"));
    CHECK(find(plan, "matter.still_open")->row == 3);
    REQUIRE(find(plan, "matter.due_differs"));
    CHECK(find(plan, "matter.due_differs")->row == 4);
    lines.push_back(lines[2]);
    CHECK(d.plan(Sheet::matters, lines).added == 0);
    REQUIRE(find(d.plan(Sheet::matters, lines), "matter.twice"));
}

TEST_CASE("a list of problems is one of rectifications")
{
    Listed d;
    const Plan plan =
        d.bring(Sheet::matters, {{"存在问题", "整改措施", "问题来源", "整改责任单位", "整改时限", "整改状态"},
                                 {"台账不全", "补齐台账", "区委巡察反馈", group, "2026-06-30", "整改中"}});
    CHECK(plan.added == 1);
    CHECK_FALSE(find(plan, "source.missing"));
    CHECK(d.standing(0) != matter::MatterStanding::closed);
    CHECK(d.at(0).opened.source == matter::MatterSource::rectification);
}

TEST_CASE("each row that cannot come in says why in its own cell, and the others are not held up")
{
    Listed d;
    const auto row = [](std::vector<std::pair<std::size_t, std::string>> cells) {
        static int number = 0;
        std::vector<std::string> line{"9",          "某事项" + std::to_string(++number),
                                      "办好",       "依据",
                                      group,        "",
                                      "",           "2026-01-05",
                                      "2026-02-27", "在办",
                                      "",           ""};
        for (auto& [at, text] : cells) line[at] = std::move(text);
        return line;
    };
    const std::vector<std::pair<std::vector<std::string>, const char*>> wrong{
        {row({{1, ""}}), "cell.missing"},
        {row({{4, "没有的单位"}}), "organisation.unknown"},
        {row({{4, group + "、" + committee}}), "lead.several"},
        {row({{4, "中共某区财政局机关第一支部"}}), "lead_unfit"},
        {row({{5, group}}), "joint_doubled"},
        {row({{7, "2026-02-30"}}), "date.does_not_exist"},
        {row({{7, "2099-01-01"}}), "day_in_the_future"},
        {row({{8, "节前"}}), "date.unreadable"},
        {row({{8, "2025-12-31"}}), "due_before_handed_over"},
        {row({{9, "差不多了"}}), "state.unknown"},
        {row({{9, "已办结"}}), "done.missing"},
        {row({{10, "2026-02-01"}}), "state.contradicts"},
        {row({{9, "已办结"}, {10, "2025-12-31"}}), "done_before_handed_over"}};
    Lines lines{headings};
    for (const auto& [line, cause] : wrong) lines.push_back(line);
    lines.push_back(row({}));
    const Plan plan = d.plan(Sheet::matters, lines);
    INFO(intake::text_of(plan, true));
    CHECK(plan.added == 1);
    CHECK(plan.rejected == static_cast<int>(wrong.size()));
    for (std::uint32_t n = 0; n < wrong.size(); ++n) {
        CAPTURE(n);
        const auto says = [&](const sheets::Problem& it) { return it.row == n + 2 && it.cause == wrong[n].second; };
        const sheets::Problem* first = at_row(plan, n + 2);
        CHECK_MESSAGE(std::ranges::any_of(plan.problems, says), wrong[n].second, (first ? first->cause : "nothing"));
    }
}

TEST_CASE("a column of goals comes in by their names, and an unknown one is no row")
{
    Listed d;
    const std::vector<std::string> columns{"督办事项", "责任单位", "交办时间", "办理期限", "目标"};
    const Plan whole = d.plan(
        Sheet::matters, {columns, {"公布办事流程", group, "2026-01-05", "2026-12-31", "一稳三增；优化经济发展环境"}});
    INFO(intake::text_of(whole, true));
    d.commit(whole);
    d.held = d.state();
    CHECK(d.at(0).opened.goals == std::vector{Code{"steady-and-growing"}, Code{"business-environment"}});
    const Plan plan = d.plan(Sheet::matters, {columns,
                                              {"清理超期公文", group, "2026-01-05", "2026-12-31", "四个增长"},
                                              {"联系服务企业", group, "2026-01-05", "2026-12-31", ""}});
    CHECK(find(plan, "goal.unknown"));
    CHECK(plan.rejected == 1);
    CHECK(plan.added == 1);
}

TEST_CASE("an import of matters is taken back as a whole until one of them moves")
{
    Listed d;
    d.commit(d.plan(Sheet::matters, some_matters()));
    const BatchId batch = d.state().imports().back().id;
    REQUIRE(d.desk->submit({.actor = d.actor, .commands = {district::UndoImport{batch}}}).has_value());
    CHECK(d.standing(0) == matter::MatterStanding::withdrawn);
    CHECK(d.plan(Sheet::matters, some_matters()).added == 3);
}
