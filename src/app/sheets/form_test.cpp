#include <doctest/doctest.h>

#include <fstream>
#include <set>

#include "app/sheets/chosen.h"
#include "app/sheets/csv.h"
#include "app/sheets/forms.h"
#include "app/sheets/read.h"

using namespace jinze;
using namespace jinze::sheets;

namespace {

Table table_of(std::string_view csv) { return *read_csv(csv); }

const char* posts_sheet =
    "某区任职与分管情况表,,,,\n"
    "填表单位：,,,,\n"
    "序号,\"姓 名\n（必填）\",党 组 织*,１、职务：,任职时间,手机号\n"
    "1,张三,甲支部,书记,2023.07,13800138000\n"
    ",,,,,\n"
    "2,李四,,委员,2023-08-01,\n"
    "序号,姓名,党组织,职务,任职时间,手机号\n"
    "3,王五,乙支部,委员,2023-08-01,\n";

}  // namespace

TEST_CASE("headings are found below title rows, whatever stars, spaces, breaks and brackets they carry")
{
    const Table table = table_of(posts_sheet);
    const auto found = match(table, posts_form());
    REQUIRE(found.has_value());
    CHECK(found->usable());
    CHECK(found->headings.number == 3);
    CHECK(found->column_of("name") == 1);
    CHECK(found->column_of("organisation") == 2);
    CHECK(found->column_of("post") == 3);
    CHECK(found->column_of("from") == 4);
    REQUIRE(found->dropped.size() == 2);
    CHECK(found->dropped[0].known);
    CHECK_FALSE(found->dropped[1].known);
    CHECK(found->dropped[1].written == "手机号");
}

TEST_CASE("rows are read by key; repeated headings and empty rows are no data")
{
    const Table table = table_of(posts_sheet);
    const auto found = *match(table, posts_form());
    const auto below = rows_below(table, posts_form(), found);
    REQUIRE(below.rows.size() == 3);
    const auto row = [&](std::size_t at) -> const Row& { return table.rows[below.rows[at]]; };
    CHECK(found.cell(row(0), "name").text == "张三");
    CHECK(found.cell(row(2), "name").text == "王五");
    CHECK(found.cell(row(0), "charges").empty());
    CHECK(cell_problems(posts_form(), found, row(0)).empty());
    const auto problems = cell_problems(posts_form(), found, row(1));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].row == 6);
    CHECK(problems[0].column == "党组织");
    CHECK(problems[0].cause == "cell.missing");
}

TEST_CASE("missing and doubled headings are named, foreign sheets refused")
{
    const auto missing = match(table_of("姓名,职务\n张三,书记\n"), posts_form());
    REQUIRE(missing->faults.size() == 2);
    CHECK(missing->faults[0].chinese == "缺少必需的列“党组织”（表头在第1行）。");
    const auto twice = match(table_of("姓名,公民身份号码,身份证号码,党组织,职务,任职日期\n"), posts_form());
    REQUIRE(twice->faults.size() == 1);
    CHECK(twice->faults[0].cause == "heading.twice");
    CHECK(twice->faults[0].chinese == "“公民身份号码”有两列（B列和C列），请只留一列。");
    CHECK(match(table_of("甲,乙,丙\n1,2,3\n"), posts_form()).error().cause == "heading.none");
    CHECK(match(Table{}, posts_form()).error().cause == "heading.none");
}

TEST_CASE("a column that is not kept is never required, and no personal data beyond the minimum is kept")
{
    for (const char* kind : {"organisations", "people", "posts", "records", "matters"}) {
        const auto form = form_of(kind);
        REQUIRE(form.has_value());
        std::set<std::string> keys;
        for (const Column& column : form->columns) {
            CHECK(keys.insert(column.key).second);
            CHECK((column.use == Use::kept || column.need == Need::none));
        }
    }
    for (const char* key : {"phone", "address", "ethnicity", "education", "sex", "born", "work"})
        CHECK(people_form().find(key)->use != Use::kept);
    CHECK_FALSE(form_of("pets").has_value());
}

TEST_CASE("the national sheets are matched heading for heading")
{
    const Table people = table_of(
        "姓名,性别,公民身份号码,民族,出生日期,学历,人员类别,所在党支部,加入党组织日期,"
        "转为正式党员日期,工作岗位,"
        "联系电话,家庭住址,党籍状态,是否为失联党员,是否为流动党员\n");
    const auto found = match(people, people_form());
    REQUIRE(found.has_value());
    CHECK(found->usable());
    CHECK(found->matched.size() == 11);
    CHECK(found->dropped.size() == 5);
    for (const auto& dropped : found->dropped) CHECK(dropped.known);
    const Table organisations = table_of(
        "党组织名称,党组织书记,党组织联系人,联系电话,组织类别,党组织所在单位情况,单位名称,"
        "单位性质类别,"
        "单位建立党组织情况,法人单位统一社会信用代码,上级党组织,指导党组,成立日期,撤销日期\n");
    CHECK(match(organisations, organisations_form())->usable());
    CHECK(match(organisations, organisations_form())->dropped.size() == 4);
}

TEST_CASE("every template is an empty sheet that matches its own form")
{
    for (const char* kind : {"organisations", "people", "posts", "records", "matters"}) {
        const auto form = *form_of(kind);
        const auto bytes = write_xlsx(template_of(form));
        REQUIRE(bytes.has_value());
        const auto table = read_table(*bytes);
        REQUIRE(table.has_value());
        CHECK(table->name == form.title);
        const auto found = match(*table, form);
        REQUIRE(found.has_value());
        CHECK(found->usable());
        CHECK(rows_below(*table, form, *found).rows.empty());
        CHECK(found->matched.size() + found->dropped.size() == form.columns.size());
    }
}

TEST_CASE("problems are grouped by cause, rejections first, with their first rows")
{
    std::vector<Problem> problems;
    for (std::uint32_t row = 2; row < 12; ++row)
        problems.push_back({.row = row, .column = "性别", .cause = "sex", .severity = Severity::warned});
    for (std::uint32_t row = 20; row < 23; ++row)
        problems.push_back({.row = row, .column = "姓名", .cause = "cell.missing"});
    const auto groups = grouped(problems);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].cause == "cell.missing");
    CHECK(groups[0].count == 3);
    CHECK(groups[1].count == 10);
    CHECK(groups[1].rows == std::vector<Place>{{0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}});
}

TEST_CASE("the bad rows come back as a workbook with reasons, and once mended read like the original")
{
    Table table = table_of(posts_sheet);
    table.epoch = Epoch::from_1904;
    table.rows[4].cells[4] = {"2023-08-02", CellKind::day};
    const auto form = posts_form();
    const Chosen sheet = *chosen(table, form);
    std::vector<Problem> problems;
    for (const Row& row : sheet.table.rows)
        for (auto& problem : cell_problems(form, sheet.match, row)) problems.push_back(std::move(problem));
    problems.push_back(
        {.row = 4, .column = "职务", .cause = "x", .chinese = "只是提醒。", .severity = Severity::warned});
    const auto bytes = write_xlsx(bad_rows(sheet, problems));
    REQUIRE(bytes.has_value());
    const Table again = *read_table(*bytes);
    REQUIRE(again.rows.size() == 2);
    CHECK(again.rows[0].cells.back().text == "错误原因");
    CHECK(again.rows[1].cells.back().text == "党组织：必填内容为空，请补填。");
    CHECK(again.rows[1].at(0).text == "2");
    CHECK(again.rows[1].at(4) == Cell{"2023-08-02", CellKind::day});
    const Chosen mended = *chosen(again, form);
    CHECK(mended.match.dropped.size() == 2);  // the reason is not among them
    const auto twice = write_xlsx(bad_rows(mended, std::vector<Problem>{{.row = 2, .chinese = "还是不对。"}}));
    CHECK(read_table(*twice)->rows[0].cells.size() == again.rows[0].cells.size());
    CHECK(read_table(*twice)->rows[1].cells.back().text == "还是不对。");
}
