// Cleaning user text in commands. A refusal names the field, the list entry and the limit.
#include "domain/record_rules/texts.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "domain/assembly/said.h"
#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using record::Presence;

namespace {

EnterRecord meeting(std::string title = "支部党员大会")
{
    return {{.kind = record::Kind::meeting, .host = one, .performed = today, .roster = record::Roster::members},
            {.title = std::move(title)}};
}

std::string times(int n, std::string_view character)
{
    std::string text;
    for (int i = 0; i < n; ++i) text += character;
    return text;
}

// The text that was sealed for an accepted command.
Words sealed(District& d, PersonId actor, const Command& command)
{
    std::vector<Words> all;
    Context context = d.context(actor);
    context.seal = [&](const Words& words) {
        all.push_back(words);
        return Sealed{SealedId{static_cast<std::uint32_t>(900 + all.size())}, {}};
    };
    REQUIRE(decide(d.state, command, context).has_value());
    return all.front();
}

Refused refused(District& d, PersonId actor, const Command& command)
{
    const auto decided = d.ask(actor, command);
    REQUIRE_FALSE(decided.has_value());
    return decided.error();
}

std::string chinese(District& d, PersonId actor, const Command& command)
{
    return sentence_in_chinese(refused(d, actor, command));
}

}  // namespace

TEST_CASE("the pages read their limits from this table")
{
    std::string json = "{\n";
    const auto all = all_texts();
    for (const TextRule& rule : all)
        json +=
            "  \"" + std::string{rule.id} + "\": " + std::to_string(rule.longest) + (rule == all.back() ? "\n" : ",\n");
    json += "}\n";
    const std::string file = JINZE_ROOT "/web/src/base/limits.json";
    if (std::getenv("JINZE_WRITE_GOLDEN")) std::ofstream{file} << json;
    std::stringstream kept;
    kept << std::ifstream{file}.rdbuf();
    CHECK_MESSAGE(kept.str() == json, "run: JINZE_WRITE_GOLDEN=1 build/release/assembly_tests");
}

TEST_CASE("names, titles and reasons are sealed clean, however they were typed")
{
    District d;
    auto of_meeting = meeting(" 专题研究\n机关党建\u200B工作 ");
    of_meeting.words.place = "　三楼\t会议室 ";
    of_meeting.words.notes = "一、学习\r\n二、研究\u202E ";
    of_meeting.content.items = {{}};
    of_meeting.words.items = {" 年底前补齐\u2F00名委员 "};
    CHECK(std::get<RecordWords>(sealed(d, branch_secretary, of_meeting)) ==
          RecordWords{"专题研究机关党建工作", "三楼 会议室", {"年底前补齐一名委员"}, "一、学习\n二、研究"});
    const FoundOrganisation founded{.kind = registry::OrgKind::branch,
                                    .unit = small::unit,
                                    .leads = organ,
                                    .on = today,
                                    .name = {"第２ 支部（机关）"}};
    CHECK(std::get<Text>(sealed(d, work_clerk, founded)).text == "第2支部（机关）");
    const CorrectIdentity named{member, {.name = "买买提•艾 力"}};
    CHECK(std::get<IdentityWords>(sealed(d, work_clerk, named)).name == "买买提·艾力");
    d.stand_on(day_at(2026, 2, 28));
    d.enter(branch_secretary, one, day_at(2026, 2, 28));
    CHECK(std::get<Text>(sealed(d, branch_secretary, WithdrawRecord{RecordId{1}, {" 记重了\u200B "}})).text ==
          "记重了");
}

TEST_CASE("a title with NUL, a name with lost characters and a reason of blanks are refused by the name of their field")
{
    District d;
    CHECK(chinese(d, branch_secretary, meeting(std::string{"支部\0大会", 13})) ==
          "标题中有不可见的控制字符：请删去，或重新输入。");
    CHECK(chinese(d, branch_secretary, meeting("支部大会\u009B")) == "标题中有不可见的控制字符：请删去，或重新输入。");
    CHECK(chinese(d, branch_secretary, meeting("支部\xE4\xB8")) == "标题中有不可见的控制字符：请删去，或重新输入。");
    CHECK(d.why(branch_secretary, meeting("支部\uFFFD大会")) == refusals::text_lost);
    CHECK(d.ask(branch_secretary, meeting("怎样开好支部大会？")).has_value());
    for (const char* lost : {"李??", "王\uFFFD", "张□"})
        CHECK(chinese(d, work_clerk, CorrectIdentity{member, {.name = lost}}) ==
              "姓名中有缺失的字（显示为“?”“□”“*”等）：请对照原件补齐。");
    CHECK(chinese(d, branch_secretary, meeting(" \u200B　")) == "标题没有填写：请填写。");
    d.enter(branch_secretary, one, today);
    CHECK(chinese(d, branch_secretary, WithdrawRecord{RecordId{1}, {"\u2060\n"}}) == "撤回原因没有填写：请填写。");
}

TEST_CASE("a text that is too long is refused with its limit and its length, both in characters")
{
    District d;
    CHECK(d.ask(branch_secretary, meeting(times(200, "长"))).has_value());
    CHECK(
        d.ask(branch_secretary, meeting(times(200, "𠮷"))).has_value());  // four bytes, two UTF-16 units, one character
    CHECK(d.ask(branch_secretary, meeting(times(200, "长") + " \u200B")).has_value());
    const Refused no = refused(d, branch_secretary, meeting(times(203, "长")));
    CHECK(no == Refused{.why = refusals::text_too_long, .subject = "title", .text = texts::title, .count = 203});
    CHECK(sentence_in_chinese(no) == "标题太长：最多200字，现在203字，请缩短。");
    CHECK(sentence_in_english(no) == "The title is too long: at most 200 characters, and it has 203; shorten it.");
    auto command = meeting();
    command.words.place = times(101, "室");
    CHECK(chinese(d, branch_secretary, command) == "地点太长：最多100字，现在101字，请缩短。");
    command = meeting();
    command.words.notes = times(20001, "记");
    CHECK(chinese(d, branch_secretary, command) == "正文太长：最多20000字，现在20001字，请缩短。");
}

TEST_CASE("a refusal in a list says which entry of which list")
{
    District d;
    auto command = meeting();
    command.content.items = {{}, {}, {}};
    command.words.items = {"甲", "乙", times(2001, "抓")};
    auto no = refused(d, branch_secretary, command);
    CHECK(path_of(no) == "conclusions[2].text");
    CHECK(sentence_in_chinese(no) == "议定事项第3条太长：最多2000字，现在2001字，请缩短。");
    CHECK(sentence_in_english(no) == "Conclusion 3 is too long: at most 2000 characters, and it has 2001; shorten it.");
    command.words.items = {"甲", " ", "丙"};
    CHECK(chinese(d, branch_secretary, command) == "议定事项第2条没有填写：请填写。");

    command = meeting();
    command.content.exceptions = {
        {PersonId{1}, Presence::excused}, {member, Presence::excused}, {organ_secretary, Presence::absent}};
    command.excuses = {{member, {times(2001, "忙")}}};
    no = refused(d, branch_secretary, command);
    CHECK(path_of(no) == "attendance.excused[1].reason");
    CHECK(sentence_in_chinese(no) == "请假第2人的原因太长：最多2000字，现在2001字，请缩短。");
    command.excuses.clear();
    no = refused(d, branch_secretary, command);  // of another branch
    CHECK(path_of(no) == "attendance.absent[0]");
    CHECK(sentence_in_chinese(no).starts_with("缺席第1人：m5"));
    command = meeting();
    command.content.presenters = {member, PersonId{99}};
    CHECK(chinese(d, branch_secretary, command).starts_with("主讲（汇报）人第2人："));
    command = meeting();
    command.content.makes_up = {{"general-meeting@o6@2025Q4"}, {"no-such-duty@o6@2025Q4"}};
    CHECK(chinese(d, branch_secretary, command).starts_with("补办第2项："));

    AdoptCatalogue adopted{
        .name = Code{"more"},
        .from = today + days{1},
        .files = {},
        .duties = {{terms_of("a", duty::Bearer::branch, duty::Force::must, {}), {"甲"}, {}},
                   {terms_of("b", duty::Bearer::branch, duty::Force::must, {}), {times(201, "乙")}, {}}}};
    no = refused(d, work_clerk, adopted);
    CHECK(path_of(no) == "duties[1].title");
    CHECK(sentence_in_chinese(no) == "责任条目第2条的名称太长：最多200字，现在201字，请缩短。");
    adopted.duties.clear();
    adopted.duties.push_back({terms_of("a", duty::Bearer::branch, duty::Force::must, {}), {"甲"}, {}});
    adopted.files.resize(51);
    CHECK(chinese(d, work_clerk, adopted) == "一次最多采用50份文件，现有51份：请分次采用。");
}

TEST_CASE("an entry that was not understood is named as one that was refused")
{
    CHECK(entry_in_chinese("attendance.absent[11]") == "缺席第12人：");
    CHECK(entry_in_chinese("attendance.excused[1].person") == "请假第2人：");
    CHECK(entry_in_english("topics[1]") == "Topic 2: ");
    for (const char* path : {"host", "", "closes[1]", "topics[x]", "topics["}) CHECK(entry_in_chinese(path).empty());
}

TEST_CASE("what lies in a ledger is folded as it was written, blanks, dots and all")
{
    District d;
    Context context = d.context(work_clerk);
    std::string typed;
    context.seal = [&](const Words& words) {
        typed = std::get<Text>(words).text;
        return Sealed{SealedId{7000}, {}};
    };
    const auto events = decide(d.state, RenameOrganisation{organ, {"机关 党委"}}, context);
    CHECK(typed == "机关党委");
    State state = d.state;
    for (const Event& event : *events) state.apply({d.now, work_clerk, event});  // the state holds rows, never texts
    CHECK(state.people()[organ].name.row == SealedId{7000});
}
