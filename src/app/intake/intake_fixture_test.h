// For the tests of the import: a desk's district, sheets written as lines, and plans.
#pragma once

#include <doctest/doctest.h>

#include "app/desk/desk_district_test.h"
#include "app/intake/export.h"
#include "app/intake/plan.h"
#include "app/intake/report.h"
#include "app/sheets/forms.h"
#include "app/sheets/read.h"

namespace jinze::test {

using intake::Plan;
using Lines = std::vector<std::vector<std::string>>;

inline sheets::Table table_of(const Lines& lines)
{
    sheets::Table table;
    for (const auto& line : lines) {
        sheets::Row row{.number = static_cast<std::uint32_t>(table.rows.size() + 1), .cells = {}};
        for (const std::string& text : line) row.cells.push_back({.text = text});
        table.rows.push_back(std::move(row));
    }
    return table;
}

inline sheets::Book book_of(const Lines& lines) { return {.sheets = {table_of(lines)}, .hidden = {}}; }

const std::vector<std::string> org_headings{"党组织名称", "组织类别", "党组织所在单位情况", "单位名称",
                                            "上级党组织", "指导党组", "成立日期",           "撤销日期"};
const std::vector<std::string> people_headings{"姓名",       "公民身份号码",   "人员类别",
                                               "所在党支部", "加入党组织日期", "转为正式党员日期",
                                               "党籍状态",   "是否为失联党员", "是否为流动党员"};
const std::vector<std::string> post_headings{"姓名",     "公民身份号码", "党组织",  "职务",
                                             "任职日期", "免职日期",     "分管单位"};
const std::vector<std::string> record_headings{"标题",     "类型",     "日期", "地点",     "主办党组织",
                                               "主持人",   "记录人",   "议题", "缺席名单", "请假名单",
                                               "列席名单", "议定事项", "代录"};

const std::vector<std::string> matter_headings{"事项名称", "办理要求", "立项依据", "来源类别", "立项单位",
                                               "牵头单位", "交办日期", "办理期限", "办结日期"};

inline Lines some_organisations()
{
    Lines lines{
        org_headings,
        // The branch stands above its parents: order does not matter.
        {"中共某区财政局机关第一支部", "党支部", "与上级党组织相同", "", "中共某区财政局机关委员会", "", "2012-01-01"},
        {"中共某区财政局机关第二支部", "党支部", "与上级党组织相同", "", "中共某区财政局机关委员会", "", "2012.01"},
        {"中共某区财政局机关委员会", "机关党委", "法人单位", "某区财政局", "中共某区直属机关工作委员会",
         "中共某区财政局党组", "2010-05-04"},
        {"中共某区财政局党组", "党组", "法人单位", "某区财政局", "中共某区委员会", "", "2009/3/1"},
        {"中共某区直属机关工作委员会", "党工委", "法人单位", "", "中共某区委员会", "", "2001-07-01"},
        {"中共某区委员会", "区委", "法人单位", "", "", "", "1990-01-01"}};
    for (auto& line : lines) line.resize(org_headings.size());
    return lines;
}

inline std::vector<std::string> member(const std::string& name, int nth, const std::string& branch = "第一")
{
    return {name,   id_of(nth), "正式党员", "中共某区财政局机关" + branch + "支部", "2003-07-01", "2004-07-01",
            "正常", "否",       "否"};
}
inline Lines some_people()
{
    return {people_headings,           member("甲一", 1), member("乙二", 2),
            member("丙三", 3, "第二"), member("同名", 4), member("同名", 5, "第二")};
}
inline Lines some_posts()
{
    return {post_headings,
            {"甲一", "", "中共某区直属机关工作委员会", "书记", "2020-01-01", "", ""},
            {"乙二", "", "中共某区财政局党组", "书记", "2021-02-01", "", "中共某区财政局机关委员会"},
            {"同名", id_of(4), "中共某区财政局党组", "成员", "2021-02-01", "2023-02-01", ""},
            {"丙三", "", "中共某区财政局机关第二支部", "书记", "2022-01-01", "", ""}};
}
inline Lines some_records()
{
    return {
        record_headings,
        {"一季度党员大会", "会议", "2025-03-10", "会议室", "中共某区财政局机关第一支部", "甲一", "乙二", "支部党员大会",
         "", "同名：出差", "丙三", "修订学习计划；乙二；2025-06-30\n整改两件事；中共某区财政局党组", ""},
        {"党组会", "会议", "2026-02-10", "", "中共某区财政局党组", "乙二", "乙二", "", "", "", "", "", "乙二"}};
}

inline Lines some_matters_of_the_group()
{
    return {matter_headings,
            {"清理超期公文", "清理完毕", "区委督字〔2025〕3号", "文件条款", "中共某区直属机关工作委员会",
             "中共某区财政局党组", "2026-01-05", "2026-02-27", ""},
            {"公布办事流程", "在窗口公布", "十项规定第五条", "督查发现", "中共某区委员会", "中共某区财政局党组",
             "2025-09-01", "", "2025-10-30"}};
}

class District : public DeskDistrict {
public:
    District() { must(desk->submit(desk::opening({.start = day_at(2024, 1, 1)}, PersonId{}))); }

    Plan plan(district::Sheet kind, const sheets::Table& table, intake::Kept keep = {})
    {
        const auto sheet = intake::chosen(kind, {.sheets = {table}, .hidden = {}});
        if (!sheet) FAIL(sheet.error().front().english);
        auto made = intake::plan(kind, *sheet, *desk, {.actor = actor, .keep = std::move(keep)});
        if (!made) FAIL(made.error().front().english);
        return *std::move(made);
    }
    Plan plan(district::Sheet kind, const Lines& lines, intake::Kept keep = {})
    {
        return plan(kind, table_of(lines), std::move(keep));
    }
    Plan bring(district::Sheet kind, const Lines& lines)
    {
        Plan made = plan(kind, lines);
        INFO(intake::text_of(made, true));
        REQUIRE(made.rejected == 0);
        commit(made);
        return made;
    }
    void commit(const Plan& made)
    {
        const auto answer = intake::commit(made, *desk, actor, "");
        if (!answer && std::holds_alternative<district::Refused>(answer.error()))
            FAIL(district::sentence_in_english(std::get<district::Refused>(answer.error())));
        REQUIRE(answer.has_value());
    }
    void bring_all()
    {
        bring(district::Sheet::organisations, some_organisations());
        bring(district::Sheet::people, some_people());
        bring(district::Sheet::posts, some_posts());
        actor = person("甲一");
        bring(district::Sheet::records, some_records());
        bring(district::Sheet::matters, some_matters_of_the_group());
    }
    // Written as xlsx and read again, as somebody who exports and imports would.
    sheets::Table exported(district::Sheet kind)
    {
        const auto bytes = sheets::write_xlsx(intake::exported(kind, *desk));
        REQUIRE(bytes.has_value());
        auto read = sheets::read_table(*bytes);
        REQUIRE(read.has_value());
        return *std::move(read);
    }

    PersonId person(const std::string& name)
    {
        const auto found = desk->directory().persons(state().people(), name);
        REQUIRE_FALSE(found.empty());
        return found.front();
    }
    OrgId org(const std::string& name)
    {
        const auto found = desk->directory().organisations(state().people(), name);
        REQUIRE_FALSE(found.empty());
        return found.front();
    }

    PersonId actor;
};

// The one problem of that cause: at which row, under which column, and whether it is rejected.
inline const sheets::Problem* find(const Plan& plan, const std::string& cause)
{
    const auto found = std::find_if(plan.problems.begin(), plan.problems.end(),
                                    [&](const sheets::Problem& it) { return it.cause == cause; });
    return found == plan.problems.end() ? nullptr : &*found;
}

}  // namespace jinze::test
