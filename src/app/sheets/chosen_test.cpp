#include "app/sheets/chosen.h"

#include <doctest/doctest.h>

#include "app/sheets/drawn_book_test.h"
#include "app/sheets/forms.h"
#include "app/sheets/read.h"

using namespace jinze;
using namespace jinze::sheets;
using test::drawn;
using test::DrawnSheet;
using Lines = std::vector<std::vector<std::string>>;

namespace {

const std::vector<std::string> headings{"姓名", "党组织", "职务", "任职日期", "免职日期"};
std::vector<std::string> seat(const std::string& name, const std::string& organisation = "甲支部")
{
    return {name, organisation, "委员", "2023-08-01"};
}

std::expected<Chosen, std::vector<Fault>> taken(const std::vector<DrawnSheet>& sheets)
{
    auto book = read_book(drawn(sheets));
    REQUIRE(book.has_value());
    return chosen(*std::move(book), posts_form());
}

// 第2行 张三 甲支部; one line per row: its place, the name, the organisation, the post.
std::string rows_of(const Chosen& it)
{
    std::string text;
    for (const Row& row : it.table.rows)
        text += it.reading.chinese(row.place()) + " " + it.match.cell(row, "name").text + " " +
                it.match.cell(row, "organisation").text + " " + it.match.cell(row, "post").text + "\n";
    return text;
}
std::string rows_of(const std::vector<DrawnSheet>& sheets)
{
    const auto it = taken(sheets);
    return it ? rows_of(*it) : it.error().front().cause + " " + it.error().front().chinese;
}

std::string beside(const Chosen& it)
{
    std::string text;
    for (const SetAside& aside : it.reading.set_aside)
        text += std::to_string(aside.place.row) +
                std::array{"note", "sum", "hint", "example", "title"}.at(static_cast<std::size_t>(aside.kind)) + " ";
    return text;
}

}  // namespace

TEST_CASE(
    "all sheets with the headings are read, in whatever order of columns, and those left out are named with the reason")
{
    const auto it = taken({{"第一支部", {headings, seat("张三")}},
                           {"说明", {{"本表由各支部填写"}, {"不要改动表头"}}},
                           {"第二支部",
                            {{"序号", "职务", "任职日期", "姓名", "分管单位", "党组织"},
                             {"1", "书记", "2020-01-01", "李四", "丙局", "乙支部"}}},
                           {"旧的", {headings, seat("王五")}, {}, {}, "", true}});
    REQUIRE(it.has_value());
    CHECK(rows_of(*it) == "工作表“第一支部”第2行 张三 甲支部 委员\n工作表“第二支部”第2行 李四 乙支部 书记\n");
    CHECK(it->match.cell(it->table.rows[1], "charges").text == "丙局");
    CHECK(it->match.cell(it->table.rows[0], "charges").text.empty());
    REQUIRE(it->reading.sheets.size() == 4);
    CHECK(it->reading.sheets[0].read);
    CHECK(it->reading.sheets[0].rows == 1);
    CHECK_FALSE(it->reading.sheets[1].read);
    CHECK(it->reading.sheets[1].chinese.find("找不到") != std::string::npos);
    CHECK(it->reading.sheets[3].chinese == "隐藏的工作表，未读取。");
}

TEST_CASE("cells without a heading beside the first sheet's columns are not taken for a column of another")
{
    const auto it = taken(
        {{"一", {headings, {"张三", "甲支部", "委员", "2023-08-01", "", "乱写的"}}},
         {"二",
          {{"姓名", "党组织", "职务", "任职日期", "分管单位"}, {"李四", "甲支部", "书记", "2023-08-01", "丙局"}}}});
    REQUIRE(it.has_value());
    CHECK(it->match.cell(it->table.rows[0], "charges").text.empty());
    CHECK(it->match.cell(it->table.rows[1], "charges").text == "丙局");
}

TEST_CASE("a sheet that is nearly the form refuses the file by name; one that only shares a word or two is left out")
{
    CHECK(
        rows_of({{"一", {headings, seat("张三")}}, {"二", {{"姓名", "党组织", "职务"}, {"李四", "甲支部", "书记"}}}}) ==
        "heading.missing 工作表“二”：缺少必需的列“任职日期”（表头在第1行）。");
    CHECK(rows_of({{"一", {headings, seat("张三")}},
                   {"电话", {{"姓名", "党组织", "手机"}, {"李四", "甲支部", "1"}}}}) == "第2行 张三 甲支部 委员\n");
    CHECK(
        rows_of({{"一", {{"甲"}}}, {"二", {{"乙"}}}}).starts_with("heading.none 各工作表（一、二）的前30行中都找不到"));
    CHECK(rows_of({{"一", {{"甲"}}}}).starts_with("heading.none 前30行中找不到"));
}

TEST_CASE(
    "a vertical merge fills its rows of data: not blank rows, not across headings, not what has something of its own")
{
    CHECK(rows_of({{"一",
                    {headings,
                     seat("张三"),
                     {"李四", "", "书记", "2023-08-01"},
                     {},
                     {"", "", "", ""},
                     {"王五", "", "委员", "2023-08-01"},
                     {"赵六", "乙支部", "委员", "2023-08-01"}},
                    {"B2:B7"}}}) ==
          "第2行 张三 甲支部 委员\n第3行 李四 甲支部 书记\n第6行 王五 甲支部 委员\n第7行 赵六 乙支部 委员\n");
    CHECK(rows_of({{"一", {headings, {"张三", "", "委员", "2023-08-01"}}, {"B1:B2"}}}) == "第2行 张三  委员\n");
    CHECK(rows_of({{"一",
                    {headings, {"张三", "甲支部", "书记", "2023-08-01"}, {"", "乙支部", "委员", "2023-08-01"}},
                    {"A2:A3"}}}) == "第2行 张三 甲支部 书记\n第3行 张三 乙支部 委员\n");
    CHECK(rows_of({{"一",
                    {{"姓名", "党组织", "", "职务", "任职日期"},
                     {"张三", "甲支部", "", "委员", "2023-08-01"},
                     {"李四", "", "", "委员", "2023-08-01"}},
                    {"B1:C1", "B2:C3"}}}) == "第2行 张三 甲支部 委员\n第3行 李四 甲支部 委员\n");
    CHECK(rows_of({{"一",
                    {headings, {"张三", "甲支部", "委员", "2023-08-01"}, {"李四", "", "委员", "2023-08-01"}},
                    {"B2:C3", "x", "B9:B2"}}}) == "第2行 张三 甲支部 委员\n第3行 李四  委员\n");
}

TEST_CASE("headings in two rows are one: a group over its columns, a heading merged over both rows")
{
    const Lines lines{{"某区任职情况表"},
                      {"序号", "姓名", "任职情况", "", "", "备注"},
                      {"", "", "党组织", "职务", "任职日期", ""},
                      {"1", "张三", "甲支部", "委员", "2023-08-01", "无"}};
    CHECK(rows_of({{"一", lines, {"A1:F1", "A2:A3", "B2:B3", "C2:E2", "F2:F3"}}}) == "第4行 张三 甲支部 委员\n");
    const Lines grouped{{"姓名", "党组织", "任职", "", "免职", ""},
                        {"", "", "时间", "职务", "时间", "文号"},
                        {"张三", "甲支部", "2023-08-01", "委员", "2024-01-01", "1号"}};
    const auto it = taken({{"一", grouped}});
    REQUIRE(it.has_value());
    CHECK(it->match.cell(it->table.rows[0], "from").text == "2023-08-01");
    CHECK(it->match.cell(it->table.rows[0], "until").text == "2024-01-01");
    CHECK(rows_of({{"一", {headings, headings, seat("张三")}}}) == "第3行 张三 甲支部 委员\n");
}

TEST_CASE("hints under the headings, examples, notes and sums below are set aside and said; people are not")
{
    const auto it = taken({{"一",
                            {{"任职情况表"},
                             headings,
                             {"必填", "必填，写全称", "从下拉中选", "必填，如2023-07-01", "选填"},
                             {"示例：张三", "甲支部", "委员", "2023-08-01"},
                             seat("张三"),
                             {"小计", "1"},
                             {"任职情况表"},
                             headings,
                             seat("注小明"),
                             seat("合小计"),
                             {"共2人"},
                             {},
                             {"注：1.以上人员由各支部核对。"},
                             {"2.有出入的请联系组织科。"},
                             {"填表人：张三", "", "审核人：李四", "填表日期：2026-01-01"},
                             {"单位（盖章）：", "", "制表日期", "2026年1月1日"},
                             {"本表一式两份"}}}});
    REQUIRE(it.has_value());
    CHECK(rows_of(*it) == "第5行 张三 甲支部 委员\n第9行 注小明 甲支部 委员\n第10行 合小计 甲支部 委员\n");
    CHECK(beside(*it) == "3hint 4example 6sum 7title 11sum 13note 14note 15note 16note 17note ");
}

TEST_CASE("a branch's name merged over the columns above its members is a title")
{
    const auto it =
        taken({{"一", {headings, {"第一党支部"}, seat("张三"), {"第二党支部"}, seat("李四")}, {"A2:E2", "A4:E4"}}});
    REQUIRE(it.has_value());
    CHECK(rows_of(*it) == "第3行 张三 甲支部 委员\n第5行 李四 甲支部 委员\n");
    CHECK(beside(*it) == "2title 4title ");
}

TEST_CASE("a row that lacks something is not a note: whoever is half written is refused, never passed over")
{
    for (const std::vector<std::string>& line : Lines{{"张三"},
                                                      {"1.张三"},
                                                      {"*张三"},
                                                      {"张三,"},
                                                      {"张三", "甲支部"},
                                                      {"李四", "", "委员"},
                                                      {"王五", "", "", "2023-08-01"}}) {
        const auto it = taken({{"一", {headings, line}}});
        REQUIRE(it.has_value());
        REQUIRE(it->table.rows.size() == 1);
        CHECK_FALSE(cell_problems(posts_form(), it->match, it->table.rows[0]).empty());
    }
}

TEST_CASE("hidden rows and columns are taken and warned of; formulas without a result are refused where they matter")
{
    const auto it = taken({{"一",
                            {{"序号", "姓名", "党组织", "职务", "任职日期", "免职日期"},
                             {"=ROW()-1", "张三", "甲支部", "委员", "2023-08-01", "=DATE(2025,1,1)"},
                             {"2", "李四", "甲支部", "委员", "2023-08-01"}},
                            {},
                            {3},
                            "<cols><col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>"}});
    REQUIRE(it.has_value());
    REQUIRE(it->table.rows.size() == 2);
    const auto first = cell_problems(posts_form(), it->match, it->table.rows[0]);
    REQUIRE(first.size() == 1);
    CHECK(first[0].cause == "cell.uncalculated");
    CHECK(first[0].column == "免职日期");
    CHECK(first[0].chinese.find("保存一次") != std::string::npos);
    const auto second = cell_problems(posts_form(), it->match, it->table.rows[1]);
    REQUIRE(second.size() == 1);
    CHECK(second[0].cause == "row.hidden");
    CHECK(second[0].severity == Severity::warned);
    CHECK(it->reading.hidden_columns == std::vector<std::string>{"党组织"});
}

TEST_CASE("a broken sheet refuses the file if it is the form, and is left out if it is not")
{
    const std::vector<std::string> wide(1, "x");
    DrawnSheet other{"宽表", {{"甲"}}}, ours{"任职", {headings, seat("张三")}}, broken = ours;
    broken.name = "坏";
    broken.rows.push_back(std::vector<std::string>(1, std::string(40'000, 'x')));
    other.rows.push_back(broken.rows.back());
    CHECK(rows_of({ours, other}) == "第2行 张三 甲支部 委员\n");
    CHECK(rows_of({ours, broken}).starts_with("file.too_large 工作表“坏”："));
    CHECK(rows_of({broken}).starts_with("file.too_large 第3行"));
}

TEST_CASE("merges that would make a small file a large one are refused")
{
    Lines lines{headings, seat("张三")};
    lines[1][1] = std::string(30'000, 'x');
    for (int i = 0; i < 3000; ++i) lines.push_back({"李四", "", "委员", "2023-08-01"});
    CHECK(rows_of({{"一", lines, {"B2:B4000"}}}).starts_with("file.too_large 工作表“一”：合并的单元格太多"));
}

TEST_CASE("bad rows of several sheets come back under one heading, each with its cells")
{
    const auto it = taken({{"一", {headings, {"张三", "", "委员", "2023-08-01"}}},
                           {"二", {{"职务", "党组织", "任职日期", "姓名"}, {"书记", "", "2020-01-01", "李四"}}}});
    REQUIRE(it.has_value());
    std::vector<Problem> problems;
    for (const Row& row : it->table.rows)
        for (auto& problem : cell_problems(posts_form(), it->match, row)) problems.push_back(std::move(problem));
    const Table again = *read_table(*write_xlsx(bad_rows(*it, problems)));
    REQUIRE(again.rows.size() == 3);
    CHECK(again.rows[1].at(0).text == "张三");
    CHECK(again.rows[2].at(0).text == "李四");
    CHECK(again.rows[2].at(2).text == "书记");
    CHECK(again.rows[2].cells.back().text == "党组织：必填内容为空，请补填。");
}
