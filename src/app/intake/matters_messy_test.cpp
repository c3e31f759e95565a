// Lists of matters as offices keep them: months for days, headings of two meanings, narratives, short names, 同上.
#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;
using sheets::Severity;

namespace {

const std::string group = "中共某区财政局党组", committee = "中共某区财政局机关委员会",
                  work = "中共某区直属机关工作委员会";

struct Messy : District {
    Messy()
    {
        bring(Sheet::organisations, some_organisations());
        bring(Sheet::people, some_people());
        bring(Sheet::posts, some_posts());
        actor = person("甲一");
    }
    // One row under these headings, besides 事项名称, 立项单位 and 牵头单位.
    Plan one(const std::vector<std::pair<std::string, std::string>>& cells)
    {
        Lines lines{{"事项名称", "立项单位", "牵头单位", "来源类别"}, {"清理超期公文", work, group, "文件条款"}};
        for (const auto& [heading, text] : cells) lines[0].push_back(heading), lines[1].push_back(text);
        return plan(Sheet::matters, lines);
    }
    static const district::BringMatter* brought(const Plan& plan)
    {
        for (const district::Command& it : plan.commands)
            if (const auto* matter = std::get_if<district::BringMatter>(&it)) return matter;
        return nullptr;
    }
};

bool asks(const Plan& plan, const std::string& cause)
{
    const auto* it = find(plan, cause);
    return it && it->severity == Severity::asked;
}
std::string column_of(const Plan& plan, const std::string& cause)
{
    const auto* it = find(plan, cause);
    return it ? it->column : "nowhere";
}

}  // namespace

TEST_CASE("a due day given as a month is the last of the month; a past day given as one is asked about")
{
    Messy d;
    for (const char* written : {"2026年11月", "2026-11", "2026.11", "2026/11"}) {
        const Plan plan = d.one({{"交办日期", "2026-01-05"}, {"办理期限", written}});
        REQUIRE_MESSAGE(d.brought(plan), written);
        CHECK(d.brought(plan)->due == day_at(2026, 11, 30));
        CHECK(find(plan, "date.month_end"));
        CHECK_FALSE(plan.asks());
    }
    CHECK(d.brought(d.one({{"交办日期", "2026-01-05"}, {"办理期限", "2028年2月"}}))->due == day_at(2028, 2, 29));
    const Plan past = d.one({{"交办日期", "2025年9月"}, {"办理期限", "2025年11月"}, {"办结日期", "2025年10月"}});
    REQUIRE(d.brought(past));
    CHECK(asks(past, "handed_over.month"));
    CHECK(asks(past, "done.month"));
    CHECK(d.brought(past)->handed_over == day_at(2025, 9, 1));
    CHECK(d.brought(past)->done == day_at(2025, 10, 31));
}

TEST_CASE("完成时间 is a due day unless the row says that the matter is closed, and nothing open is closed by it")
{
    Messy d;
    const auto with = [&](const std::string& day, std::vector<std::pair<std::string, std::string>> more) {
        more.emplace_back("交办日期", "2025-01-05");
        more.emplace_back("完成时间", day);
        return d.one(more);
    };
    const Plan alone = with("2025-10-30", {});
    REQUIRE(d.brought(alone));
    CHECK(asks(alone, "due.or_done"));
    CHECK_FALSE(d.brought(alone)->done);
    CHECK(d.brought(alone)->due == day_at(2025, 10, 30));
    const Plan open = with("2025-10-30", {{"办理状态", "进行中"}});
    CHECK_FALSE(open.asks());
    CHECK_FALSE(d.brought(open)->done);
    CHECK(d.brought(open)->due == day_at(2025, 10, 30));
    for (const char* heading : {"办理状态", "完成情况"}) {
        const Plan closed = with("2025-10-30", {{heading, "已完成"}});
        REQUIRE(d.brought(closed));
        CHECK(d.brought(closed)->done == day_at(2025, 10, 30));
        CHECK_FALSE(d.brought(closed)->due);
        CHECK_FALSE(d.brought(closed)->result);
    }
    const Plan beside = with("2025-10-30", {{"办理期限", "2025-11-30"}});
    CHECK(d.brought(beside)->done == day_at(2025, 10, 30));
    CHECK(d.brought(beside)->due == day_at(2025, 11, 30));
}

TEST_CASE("progress of an open matter is asked or warned about, never dropped in silence, and rejects nothing")
{
    Messy d;
    const std::pair<std::string, std::string> due{"办理期限", "2026-11-30"}, from{"交办日期", "2026-01-05"};
    const Plan told = d.one({due, from, {"办理情况", "已召开推进会，完成摸底，正在起草方案。"}});
    REQUIRE(d.brought(told));
    CHECK(asks(told, "state.narrative"));
    const Plan result = d.one({due, from, {"办理状态", "在办"}, {"完成情况", "已完成摸底"}});
    REQUIRE(d.brought(result));
    CHECK_FALSE(d.brought(result)->result);
    REQUIRE(find(result, "result.of_open"));
    CHECK(find(result, "result.of_open")->severity == Severity::warned);
    // Of a closed one it is the result.
    const Plan closed = d.one({due, from, {"办理情况", "已在窗口公布，群众满意。"}, {"办结日期", "2026-01-20"}});
    REQUIRE(d.brought(closed));
    REQUIRE(d.brought(closed)->result);
    CHECK(d.brought(closed)->result->text == "已在窗口公布，群众满意。");
    CHECK(d.brought(d.one({due, from, {"办理状态", "进行中"}})));
    CHECK_FALSE(d.brought(d.one({due, from, {"办理状态", "差不多了"}})));
}

TEST_CASE("an open matter without a due day is asked about, a closed one is not")
{
    Messy d;
    for (const char* nothing : {"", "无", "—", "/"}) {
        const Plan plan = d.one({{"交办日期", "2026-01-05"}, {"办理期限", nothing}});
        REQUIRE_MESSAGE(d.brought(plan), nothing);
        CHECK(asks(plan, "due.none"));
    }
    CHECK(asks(d.one({{"交办日期", "2026-01-05"}}), "due.none"));
    CHECK_FALSE(find(d.one({{"交办日期", "2025-01-05"}, {"办结日期", "2025-10-30"}}), "due.none"));
}

TEST_CASE("a due day in words is read as in the text of a document")
{
    Messy d;
    const auto due = [&](const std::string& written) {
        const Plan plan = d.one({{"交办日期", "2026-01-05"}, {"办理期限", written}});
        return d.brought(plan) && d.brought(plan)->due ? to_text(*d.brought(plan)->due) : std::string{"none"};
    };
    CHECK(due("年底前") == "2026-12-31");
    CHECK(due("2026年12月15日前") == "2026-12-15");
    CHECK(due("6月底前") == "2026-06-30");
    CHECK(due("2027年3月底之前") == "2027-03-31");
    CHECK(due("春节前") == "none");
    CHECK(due("2月30日前") == "none");
}

TEST_CASE("the short names of the pages are taken, and the other errors of a row are said in the same round")
{
    Messy d;
    const auto lead = [&](const std::string& name) {
        return d.plan(Sheet::matters, {{"事项名称", "立项单位", "牵头单位", "交办日期", "办理期限"},
                                       {"清理超期公文", work, name, "2026-01-05", "2026-11-30"}});
    };
    const auto brief = [&](const std::string& name) {
        return d.desk->directory().short_name(d.state().people(), d.org(name), {});
    };
    REQUIRE(brief(group) != group);
    REQUIRE(d.brought(lead(brief(group))));
    CHECK(d.brought(lead(brief(group)))->lead == d.org(group));
    CHECK(d.brought(lead(brief(committee)))->lead == d.org(committee));
    REQUIRE(d.brought(lead(brief("某区财政局"))));
    CHECK(d.brought(lead(brief("某区财政局")))->lead == d.org(group));
    CHECK(asks(lead(brief("某区财政局")), "lead.is_an_office"));
    const Plan both = d.plan(Sheet::matters, {{"事项名称", "立项单位", "牵头单位", "交办日期", "办理期限"},
                                              {"清理超期公文", work, "没有的单位", "2026-02-30", "2026-13-01"}});
    CHECK(column_of(both, "organisation.unknown") == "牵头单位");
    CHECK(column_of(both, "date.does_not_exist") == "交办日期");
}

TEST_CASE("a priority is one of two, and what is not 一号工程 is not taken for it")
{
    Messy d;
    const auto with = [&](const std::string& word) {
        return d.one({{"交办日期", "2026-01-05"}, {"办理期限", "2026-11-30"}, {"重要程度", word}});
    };
    CHECK(d.brought(with("一号工程"))->priority == matter::Priority::number_one);
    for (const char* word : {"非一号工程", "一般事项", "", "无"}) {
        REQUIRE_MESSAGE(d.brought(with(word)), word);
        CHECK(d.brought(with(word))->priority.value_or(matter::Priority::ordinary) == matter::Priority::ordinary);
    }
    CHECK(column_of(with("特急"), "priority.unknown") == "重要程度");
}

TEST_CASE("an error stands under its own column and names bodies by their names")
{
    Messy d;
    const auto long_text = [](std::size_t size) {
        std::string text;
        while (size-- > 0) text += "字";
        return text;
    };
    const std::pair<std::string, std::string> due{"办理期限", "2026-11-30"}, from{"交办日期", "2026-01-05"};
    CHECK(column_of(d.one({due, from, {"办理要求", long_text(1001)}}), "text_too_long") == "办理要求");
    CHECK(column_of(d.one({due, from, {"立项依据", long_text(501)}}), "text_too_long") == "立项依据");
    CHECK(column_of(d.one({due, from, {"办结日期", "2026-01-20"}, {"办理结果", long_text(2001)}}), "text_too_long") ==
          "办理结果");
    CHECK(column_of(d.one({due, from, {"办结日期", "2099-01-01"}}), "day_in_the_future") == "办结日期");
    CHECK(column_of(d.one({due, {"交办日期", "2099-01-01"}}), "day_in_the_future") == "交办日期");
    const Plan doubled = d.one({due, from, {"协办单位", group}});
    REQUIRE(find(doubled, "joint_doubled"));
    CHECK(find(doubled, "joint_doubled")->chinese.find(group) != std::string::npos);
}

TEST_CASE("同上 is what stands above it, and is refused where nothing does")
{
    Messy d;
    const Plan plan = d.plan(Sheet::matters, {{"事项名称", "立项依据", "立项单位", "牵头单位", "交办日期", "办理期限"},
                                              {"甲事", "同上", work, group, "2026-01-05", "2026-11-30"},
                                              {"乙事", "区委督字〔2025〕3号", work, group, "2026-01-05", "2026-11-30"},
                                              {"丙事", "同上", "〃", "同上", "同上", "同上"}});
    CHECK(plan.added == 2);
    CHECK(column_of(plan, "ditto.nothing_above") == "立项依据");
    const auto& last = std::get<district::BringMatter>(plan.commands.at(plan.commands.size() - 2));
    CHECK(last.basis.text == "区委督字〔2025〕3号");
    CHECK(last.due == day_at(2026, 11, 30));
    CHECK(last.lead == d.org(group));
}
