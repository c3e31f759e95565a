// Imports rosters as offices write them: sheets per branch, merged cells, notes, hidden rows, formulas, days. The small
// inputs are written here; the given cases beside the tree (../shared/cases) are read too if present.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unicode/unistr.h>

#include <fstream>
#include <iterator>

#include "app/intake/intake_fixture_test.h"
#include "app/intake/report.h"
#include "app/sheets/drawn_book_test.h"
#include "app/sheets/read.h"
#include "base/given_test.h"

using namespace jinze;
using namespace jinze::intake;
using namespace jinze::test;
using district::Sheet;
using sheets::test::drawn;
using sheets::test::DrawnSheet;

namespace {

Plan plan_of(District& d, Sheet kind, const Bytes& bytes)
{
    auto book = sheets::read_book(bytes);
    REQUIRE(book.has_value());
    auto made = intake::plan(kind, *std::move(book), *d.desk, {.actor = d.actor});
    if (!made) FAIL(made.error().front().english);
    return *std::move(made);
}

bool says(const Plan& plan, std::string_view words) { return text_of(plan).find(words) != std::string::npos; }

// The day each new member joined, or the causes for which the row is rejected.
std::map<std::string, std::string> joined_days(const Plan& plan)
{
    std::map<std::string, std::string> days;
    for (const auto& command : plan.commands)
        if (const auto* it = std::get_if<district::RegisterPerson>(&command))
            days[it->identity.name] = to_text(it->joined);
    return days;
}

const std::string first = "中共某区财政局机关第一支部", second = "中共某区财政局机关第二支部";

struct Town : District {
    Town() { bring(Sheet::organisations, some_organisations()); }
};

}  // namespace

TEST_CASE("a roster without 人员类别 says by 政治面貌 who is a full member, and one with both is read by 人员类别")
{
    Town d;
    auto headings = people_headings;
    auto full = member("郑强", 1), probationary = member("周平", 2), other = member("吴芳", 3);
    const auto at = static_cast<std::size_t>(std::ranges::find(headings, "人员类别") - headings.begin());
    headings[at] = "政治面貌";
    full[at] = "中共党员";
    probationary[at] = "中共预备党员";
    other[at] = "群众";
    const Plan plan = plan_of(d, Sheet::people, drawn({{"党员", {headings, full, probationary, other}}}));
    CHECK(plan.added == 2);
    CHECK(plan.rejected == 1);
    CHECK(says(plan, "“群众”无法识别"));
    auto both = people_headings;
    both.push_back("政治面貌");
    auto row = member("郑强", 1);
    row.push_back("群众");
    CHECK(plan_of(d, Sheet::people, drawn({{"党员", {both, row}}})).added == 1);
}

TEST_CASE("a sheet per branch comes in whole, and the report says which sheets were read and which not")
{
    Town d;
    auto turned = people_headings;
    std::swap(turned[0], turned[3]);
    auto turned_member = member("周平", 2, "第二");
    std::swap(turned_member[0], turned_member[3]);
    const Plan plan =
        plan_of(d, Sheet::people,
                drawn({{"第一支部", {people_headings, member("郑强", 1)}},
                       {"第二支部", {turned, turned_member, {second, id_of(1), "正式党员", "重号", "2003-07-01"}}},
                       {"填表说明", {{"请逐人填写"}}},
                       {"已转出", {people_headings, member("旧人", 9)}, {}, {}, "", true}}));
    CHECK(plan.added == 2);
    CHECK(says(plan, "已读取的工作表：第一支部（1行）、第二支部（2行）"));
    CHECK(says(plan, "未读取的工作表：填表说明：前30行中找不到“党员”的表头"));
    CHECK(says(plan, "未读取的工作表：已转出：隐藏的工作表，未读取。"));
    CHECK(says(plan, "工作表“第一支部”第2行已有这个号码，请只留一行。（第二支部：第3行）"));
    const Report report = report_of(plan);
    REQUIRE(report.sheets.size() == 4);
    CHECK(report.sheets[1].rows == 2);
    const auto twice = std::ranges::find(report.problems, "id.twice", &ProblemLine::cause);
    REQUIRE(twice != report.problems.end());
    CHECK(twice->sheet == "第二支部");
    CHECK(twice->row == 3);
}

TEST_CASE("merged branches, hints, notes and sums need no second opening of the file")
{
    Town d;
    auto under = [](const std::string& name, int nth) {
        auto line = member(name, nth);
        line[3].clear();
        return line;
    };
    const Plan plan = plan_of(d, Sheet::people,
                              drawn({{"党员",
                                      {people_headings,
                                       member("钱一", 1),
                                       under("钱二", 2),
                                       under("钱三", 3),
                                       {},
                                       {"注：以上人员由各支部核对。"},
                                       {"填表人："},
                                       {"合计", "3人"}},
                                      {"D2:D4"}}}));
    CHECK(plan.added == 3);
    CHECK(plan.rejected == 0);
    CHECK(says(plan, "不是数据、未收的行（注、签署等）：第6、7行。"));
    CHECK(says(plan, "不是数据、未收的行（合计）：第8行。"));
}

TEST_CASE("a hidden row comes in with a warning, a blank far out is nothing, a formula without a result is refused")
{
    Town d;
    auto far = member("褚一", 4);
    far.resize(300);
    far.back() = " ";
    const Plan plan = plan_of(
        d, Sheet::people, drawn({{"党员", {people_headings, member("陈一", 1), member("陈已调出", 2), far}, {}, {3}}}));
    CHECK(plan.added == 3);
    CHECK(says(plan, "该行在表中为隐藏行，已照收；不需要的，请先删除。（第3行）"));
    d.bring(Sheet::people, some_people());
    const Plan posts =
        plan_of(d, Sheet::posts,
                drawn({{"任职", {post_headings, {"甲一", "", first, "书记", "2022-01-01", "=DATE(2025,1,1)"}}}}));
    CHECK(posts.added == 0);
    CHECK(posts.rejected == 1);
    CHECK(says(posts, "公式尚无计算结果"));
}

TEST_CASE("no day of joining is guessed at: it is read as it was meant or the row is refused")
{
    Town d;
    Lines lines{people_headings};
    const std::vector<std::pair<std::string, std::string>> days{{"2003-06-30T16:00:00.000Z", "2003-07-01"},
                                                                {"2003 1 2", "2003-01-02"},
                                                                {"20037", ""},
                                                                {"二〇〇三年七月一日", "2003-07-01"},
                                                                {"2003—07—01", "2003-07-01"},
                                                                {"'2003-07-01", "2003-07-01"},
                                                                {"200312", ""},
                                                                {"03-07-01", ""},
                                                                {"2003-06-30 23:59:17", ""}};
    for (std::size_t i = 0; i < days.size(); ++i) {
        lines.push_back(member("日" + std::to_string(i), static_cast<int>(i) + 1));
        lines.back()[4] = days[i].first;
    }
    const Plan plan = plan_of(d, Sheet::people, drawn({{"党员", lines}}));
    const auto read = joined_days(plan);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto it = read.find("日" + std::to_string(i));
        CHECK_MESSAGE((it == read.end() ? "" : it->second) == days[i].second, days[i].first);
    }
    CHECK(plan.rejected == 4);
}

namespace {

// Three hundred members in the usual layout: a title, the unit and the day, headings in two rows, a branch merged over
// its members, notes below.
struct Usual {
    Lines lines;
    std::vector<std::string> merges;
};
Usual usual_roster(bool merging)
{
    Usual it;
    it.lines = {
        {"某区财政局党员花名册"},
        {"填报单位：某区财政局机关党委", "", "", "", "填报日期：2026年1月5日"},
        {"序号", "姓名", "性别", "身份证号码", "党组织关系", "", "", "", "备注", "党籍状态", "是否失联", "是否流动"},
        {"", "", "", "", "所在党支部", "人员类别", "入党时间", "转正时间", "", "", "", ""}};
    it.merges = {"A1:L1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:I4", "J3:J4", "K3:K4", "L3:L4"};
    for (int i = 0; i < 300; ++i) {
        const bool begins = i % 25 == 0 || !merging;
        it.lines.push_back({std::to_string(i + 1), "党员" + std::to_string(i), "", id_of(i + 1),
                            begins ? (i < 150 ? first : second) : "", "正式党员",
                            i % 3 == 0   ? "2003年7月1日"
                            : i % 3 == 1 ? "2003.07.01"
                                         : "2003/7/1",
                            "2004-07-01", "", "正常", "否", "否"});
        if (merging && begins) it.merges.push_back(fmt::format("E{}:E{}", i + 5, i + 29));
    }
    it.lines.push_back({"合计", "300人"});
    it.lines.push_back({"注：1.本表截至2025年12月31日。"});
    it.lines.push_back({"2.流动党员另附表。"});
    it.lines.push_back({"填表人：张三", "", "", "审核人：李四"});
    return it;
}

}  // namespace

TEST_CASE("a roster of three hundred in the usual dress comes in whole, as a workbook and as text in GBK")
{
    const Usual workbook = usual_roster(true), text = usual_roster(false);
    std::string csv;
    for (const auto& line : text.lines) {
        for (std::size_t i = 0; i < 12; ++i) csv += (i ? "," : "") + (i < line.size() ? line[i] : "");
        csv += "\r\n";
    }
    const auto words = icu::UnicodeString::fromUTF8(csv);
    Bytes gbk(static_cast<std::size_t>(words.extract(0, words.length(), nullptr, 0, "GB18030")));
    words.extract(0, words.length(), reinterpret_cast<char*>(gbk.data()), static_cast<std::uint32_t>(gbk.size()),
                  "GB18030");
    for (const Bytes& bytes : {drawn({{"花名册", workbook.lines, workbook.merges}}), gbk}) {
        Town d;
        const Plan plan = plan_of(d, Sheet::people, bytes);
        INFO(text_of(plan));
        CHECK(plan.added == 300);
        CHECK(plan.rejected == 0);
        CHECK(plan.reading.set_aside.size() == 4);
        for (const auto& [name, day] : joined_days(plan)) CHECK_MESSAGE(day == "2003-07-01", name);
        d.commit(plan);
        CHECK(plan_of(d, Sheet::people, bytes).same == 300);
    }
}

namespace {

struct Given {
    std::optional<std::filesystem::path> folder = jinze::test::shared("cases");
    bool there() const { return folder.has_value(); }
    Bytes bytes(const std::string& name) const
    {
        const std::string text = jinze::test::contents(*folder / name);
        const View view = view_of(text);
        return {view.begin(), view.end()};
    }
};

struct EastLake : District {
    explicit EastLake(const Given& given)
    {
        for (const auto& [kind, name] : {std::pair{Sheet::organisations, "base_organisations.xlsx"},
                                         {Sheet::people, "base_people.xlsx"},
                                         {Sheet::posts, "base_posts.xlsx"}}) {
            const Plan plan = plan_of(*this, kind, given.bytes(name));
            REQUIRE(plan.rejected == 0);
            commit(plan);
        }
    }
};

}  // namespace

TEST_CASE("the given rosters come in with their right values")
{
    const Given given;
    if (!given.there()) return;
    EastLake d{given};
    const auto people = [&](const char* name) { return plan_of(d, Sheet::people, given.bytes(name)); };
    CHECK(people("sheet_per_branch.xlsx").added == 3);
    CHECK(people("merged_branch.xlsx").added == 3);
    const Plan notes = people("notes_below.xlsx");
    CHECK(notes.added == 2);
    CHECK(notes.rejected == 0);
    CHECK(notes.reading.set_aside.size() == 2);
    const Plan hidden = people("hidden_row.xlsx");
    CHECK(hidden.added == 3);
    CHECK(says(hidden, "隐藏"));
    CHECK(people("far_blank.xlsx").added == 1);
    const Plan formula = plan_of(d, Sheet::posts, given.bytes("formula_without_value.xlsx"));
    CHECK(formula.rejected == 1);
    CHECK(says(formula, "保存一次"));
    for (const auto& [name, day] : joined_days(people("days.xlsx")))
        CHECK_MESSAGE(day == (name == "日期丙" ? "2003-01-02" : "2003-07-01"), name);
    const auto days = joined_days(people("days.xlsx"));
    CHECK_FALSE(days.contains("日期甲"));
    CHECK_FALSE(days.contains("日期丁"));
    const Plan tabs = people("tab_separated.xls");
    CHECK(tabs.rows == 1);
    CHECK(says(tabs, "公民身份号码"));
}
