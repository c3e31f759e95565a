// Names and texts of a sheet: cleaned, found in any spelling, refused if a character was lost or is invisible.
#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::intake;
using namespace jinze::test;
using district::Sheet;

namespace {

struct Town : District {
    Town() { bring(Sheet::organisations, some_organisations()); }

    std::vector<PersonId> found(const std::string& name)
    {
        return desk->read(
            [&](const district::State& state) { return desk->directory().persons(state.people(), name); });
    }
};

std::vector<std::string> places(const Plan& plan, const std::string& cause)
{
    std::vector<std::string> all;
    for (const auto& problem : plan.problems)
        if (problem.cause == cause) all.push_back(std::to_string(problem.row) + " " + problem.column);
    return all;
}

}  // namespace

TEST_CASE(
    "names with blanks, line ends, zero-width signs, other dots and radicals are kept clean and found by any spelling")
{
    Town d;
    d.bring(Sheet::people, {people_headings, member("张 三", 1), member("欧阳\n娜娜", 2), member("张\u200B小丰", 3),
                            member("迪力夏提•艾山", 4), member("\u2EE2晓云", 5), member("买买提．艾力", 6)});
    for (const auto& [name, spellings] : {std::pair{"张三", std::vector<std::string>{"张三", "张 三", "张　三"}},
                                          {"欧阳娜娜", {"欧阳\n娜娜", "欧阳 娜娜"}},
                                          {"张小丰", {"张小丰", "张\u200B小丰"}},
                                          {"迪力夏提·艾山", {"迪力夏提·艾山", "迪力夏提・艾山", "迪力夏提艾山"}},
                                          {"马晓云", {"马晓云", "\u2EE2晓云"}},
                                          {"买买提·艾力", {"买买提•艾力", "买买提.艾力"}}})
        for (const std::string& spelling : spellings) {
            const auto found = d.found(spelling);
            REQUIRE_MESSAGE(found.size() == 1, spelling);
            d.desk->read([&](const district::State& state) {
                CHECK(d.desk->directory().name(state.people()[found.front()]) == name);
            });
        }
    // The next sheet may spell them differently: nothing is new.
    const Plan again =
        d.plan(Sheet::people, {people_headings, member("张三", 1), member("欧阳娜娜", 2), member("迪力夏提·艾 山", 4)});
    CHECK((again.rejected == 0 && again.same == 3));
    auto elsewhere = member("周平", 7);
    elsewhere[3] = "中共某区 财政局\n机关第一\u200B支部";
    CHECK(d.plan(Sheet::people, {people_headings, elsewhere}).added == 1);
    CHECK(
        d.plan(Sheet::posts, {post_headings, {"买买提•艾 力", "", "中共某区财政局党组", "成员", "2021-02-01", "", ""}})
            .rejected == 0);
}

TEST_CASE("a name that lost a character, or has one that nobody sees, is refused at its cell like a spoilt ID number")
{
    Town d;
    const Plan plan = d.plan(Sheet::people, {people_headings, member("李??", 1), member("王\uFFFD", 2),
                                             member("张\u0001三", 3), member("赵一", 4)});
    CHECK(plan.rejected == 3);
    CHECK(plan.added == 1);
    CHECK(places(plan, "text_lost") == std::vector<std::string>{"2 姓名", "3 姓名"});
    CHECK(places(plan, "text_unprintable") == std::vector<std::string>{"4 姓名"});
    auto body = some_organisations()[1];
    body[0] = "中共某区财政局机关第□支部";
    CHECK(places(d.plan(Sheet::organisations, {org_headings, body}), "text_lost") ==
          std::vector<std::string>{"2 党组织名称"});
}

TEST_CASE("what is too long in a record's row is refused at its column, with the entry and the limit")
{
    Town d;
    d.bring(Sheet::people, some_people());
    const auto repeated = [](int n, const std::string& character) {
        std::string text;
        for (int i = 0; i < n; ++i) text += character;
        return text;
    };
    auto row = some_records()[1];
    const auto refused = [&](const std::vector<std::string>& cells) {
        const Plan plan = d.plan(Sheet::records, {record_headings, cells});
        REQUIRE(plan.problems.size() == 1);
        return plan.problems.front().column + "：" + plan.problems.front().chinese;
    };
    row[11] = "一\n二\n" + repeated(2001, "抓");
    CHECK(refused(row) == "议定事项：议定事项第3条太长：最多2000字，现在2001字，请缩短。");
    row[11] = "";
    row[3] = repeated(101, "室");
    CHECK(refused(row) == "地点：地点太长：最多100字，现在101字，请缩短。");
    row[3] = "";
    row[9] = "同名：" + repeated(2001, "忙");
    CHECK(refused(row) == "请假名单：请假第1人的原因太长：最多2000字，现在2001字，请缩短。");
    row[9] = "";
    row[0] = repeated(201, "题");
    CHECK(refused(row) == "标题：标题太长：最多200字，现在201字，请缩短。");
    row[0] = "标题\x01中";
    CHECK(refused(row) == "标题：标题中有不可见的控制字符：请删去，或重新输入。");
}

TEST_CASE("records that differ only by what cleaning takes are the same")
{
    District d;
    d.bring_all();
    auto lines = some_records();
    lines[1][0] = " 一季度党员\n大会\u200B";
    lines[1][3] = "会议室　";
    const Plan plan = d.plan(Sheet::records, lines);
    CHECK((plan.rejected == 0 && plan.same == 2));
}
