// The speech's number over 56 leading bodies, as board, list and explanation put it in words. Names are sealed and
// there is no vault here, so every name reads as erased.
#include <doctest/doctest.h>

#include "app/codec/json_write.h"
#include "app/views/board/board_view.h"
#include "app/views/board/duty_list.h"
#include "app/views/work/explain.h"
#include "app/words/columns.h"
#include "app/words/phrases.h"
#include "app/words/speaking.h"
#include "domain/assembly/small_district_test.h"
#include "storage/journal/no_journal_test.h"

using namespace jinze;
using namespace jinze::views;
using duty::Standing;

namespace {

constexpr Day start = day_at(2025, 1, 1);

// 56 units under one work committee, each with a leading group of eight seats and an organ branch whose secretary
// reports; the catalogue's own duty, "at least twice a year".
struct District : district::small::EventDistrict {
    journal::NoJournal journal;
    vault::Sealer sealer{vault::MasterKey{{}}, {}};
    desk::Directory directory{journal, sealer};
    desk::Library library{journal};
    OrgId work_committee = found(registry::OrgKind::work_committee, {}, start);
    std::vector<OrgId> groups;

    District()
    {
        const auto catalogue = catalogue::load(catalogue::embedded());
        REQUIRE(catalogue.has_value());
        for (const catalogue::Entry& entry : catalogue->duties)
            happens(duty::DutyAdopted{.terms = entry.terms, .title = {entry.title.zh}, .file = {}}, start);
        for (int unit = 0; unit < 56; ++unit) add_unit();
    }
    void seated(OrgId branch, OrgId org, registry::Title title) { sit(join(branch, start), org, title, start); }
    void add_unit()
    {
        const OrgId unit = found(registry::OrgKind::unit, {}, start);
        const OrgId group = found(registry::OrgKind::party_group, {.unit = unit}, start);
        const OrgId branch = found(registry::OrgKind::branch, {unit, work_committee, group}, start);
        for (int seat = 0; seat < 8; ++seat)
            seated(branch, group, seat == 0 ? registry::Title::secretary : registry::Title::member);
        seated(branch, branch, registry::Title::secretary);
        groups.push_back(group);
    }
    void meet(std::size_t unit, Day on, std::vector<Code> topics, int absent = 0, bool concluded = true,
              bool reported = false)
    {
        const PersonId first{static_cast<std::uint32_t>(unit * 9 + 1)};
        record::Content content{.kind = record::Kind::meeting,
                                .host = groups[unit],
                                .performed = on,
                                .roster = record::Roster::seats,
                                .topics = std::move(topics)};
        for (int i = 0; i < absent; ++i)
            content.exceptions.push_back(
                {PersonId{first.number() + static_cast<std::uint32_t>(i)}, record::Presence::absent});
        if (concluded) content.items = {{.nature = record::Nature::conclusion}};
        if (reported) content.presenters = {PersonId{first.number() + 8}};
        recorded(content, on);
    }
    desk::Asking asking() { return {state, directory, library}; }
    Explanation explained(const std::string& duty, std::size_t unit, Day on)
    {
        const std::string id = duty + "@" + to_text(groups[unit]) + "@2025";
        const auto found = duty::find_obligation(asking().facts(), {id}, on);
        REQUIRE(found.has_value());
        return explain(asking(), *found, on, on);
    }
};

const std::string study = "party-group-study-party-building", hearing = "party-group-hear-report";
const Code topic{"organ-party-building"}, report{"organ-party-report"}, governance{"strict-governance"};
constexpr Day after = day_at(2026, 1, 15);

BoardRow row_of(const BoardAnswer& board, const std::string& duty)
{
    const auto row =
        std::find_if(board.rows.begin(), board.rows.end(), [&](const BoardRow& it) { return it.id == duty; });
    REQUIRE(row != board.rows.end());
    return *row;
}

std::string why_not(const Explanation& it)
{
    REQUIRE(it.not_counted.size() == 1);
    REQUIRE(it.not_counted[0].why.size() == 1);
    return it.not_counted[0].why[0].words.zh;
}

}  // namespace

TEST_CASE("the speech's number: none, one, two in December, no topic, below quorum, shared, and nothing reported")
{
    District town;
    const Day spring = day_at(2025, 4, 10), autumn = day_at(2025, 11, 5);
    town.meet(1, spring, {topic});
    town.meet(2, day_at(2025, 12, 3), {topic});
    town.meet(2, day_at(2025, 12, 24), {topic});
    town.meet(3, spring, {topic});
    town.meet(3, autumn, {Code{"central-work"}});
    town.meet(4, spring, {topic});
    town.meet(4, autumn, {topic}, 5);
    town.meet(5, spring, {topic, governance});
    town.meet(5, autumn, {governance, topic});
    town.meet(6, spring, {topic});
    town.meet(6, autumn, {governance});
    town.meet(7, spring, {topic});
    town.meet(7, autumn, {topic, report});
    for (std::size_t unit = 8; unit < 56; ++unit) {
        town.meet(unit, spring, {topic, report}, 0, true, true);
        town.meet(unit, autumn, {topic, report}, 4, true, true);  // exactly half of eight
    }
    const std::vector<Standing> expected{Standing::overdue, Standing::overdue, Standing::done,    Standing::overdue,
                                         Standing::overdue, Standing::done,    Standing::overdue, Standing::done};
    for (std::size_t unit = 0; unit < expected.size(); ++unit)
        CHECK_MESSAGE(town.explained(study, unit, after).standing == expected[unit], "unit ", unit);
    CHECK(town.explained(study, 0, after).words.zh == "已逾期");
    CHECK(town.explained(study, 1, after).reached == 1);
    CHECK(town.explained(study, 2, after).words.zh == "已履行");
    CHECK(why_not(town.explained(study, 3, after)).starts_with("没有写明议题"));
    CHECK(why_not(town.explained(study, 4, after)) == "应到8人，实到3人，不足1/2，还差1人");
    CHECK(town.explained(study, 4, after).not_counted[0].why[0].words.en ==
          "present 3 of 8: short of the quorum of 1/2 by 1");
    CHECK(why_not(town.explained(study, 6, after)).starts_with("没有写明议题"));

    const BoardAnswer board = board_view(town.asking(), town.work_committee, By::month, after, after);
    CHECK(row_of(board, study).cells.front().column == "earlier");
    CHECK(row_of(board, study).cells.front().tally.overdue == 5);  // records stay in their own year
    CHECK(row_of(board, hearing).cells.front().tally.overdue == 8);
    const BoardAnswer then = board_view(town.asking(), town.work_committee, By::month, day_at(2025, 12, 31), after);
    const BoardRow studied = row_of(then, study), heard = row_of(then, hearing);
    CHECK(studied.cells.back().column == "12");
    CHECK(studied.cells.back().tally.done == 51);
    CHECK(studied.cells.back().tally.due_soon == 5);
    CHECK(heard.cells.back().tally.done == 48);
    CHECK(heard.cells.back().tally.due_soon == 8);
    CHECK(printed(then, false).find("将到期 5/56") != std::string::npos);
    CHECK(printed(then, false).find("将到期 8/56") != std::string::npos);
}

TEST_CASE(
    "researched but no report heard: done for the one duty, overdue for the other, and each record "
    "says why")
{
    District town;
    town.meet(7, day_at(2025, 4, 10), {topic});          // the report is no topic of it
    town.meet(7, day_at(2025, 11, 5), {topic, report});  // a topic, but nobody reported
    town.meet(8, day_at(2025, 4, 10), {topic, report}, 0, true, true);
    town.meet(8, day_at(2025, 11, 5), {topic, report}, 4, true, true);
    CHECK(town.explained(study, 7, after).words.zh == "已履行");
    const Explanation unheard = town.explained(hearing, 7, after);
    CHECK(unheard.standing == Standing::overdue);
    CHECK(unheard.words.zh == "已逾期");
    CHECK((unheard.reached == 0 && unheard.counted.empty()));
    REQUIRE(unheard.not_counted.size() == 2);
    const auto said = [&](std::size_t record, bool english) {
        std::vector<std::string> words;
        for (const LackAnswer& lack : unheard.not_counted[record].why)
            words.push_back(english ? lack.words.en : lack.words.zh);
        return words;
    };
    using Sentences = std::vector<std::string>;
    CHECK(said(0, false) == Sentences{"没有写明议题“机关党组织工作汇报”", "应汇报的人没有汇报", "没有写明汇报人"});
    CHECK(said(1, false) == Sentences{"应汇报的人没有汇报", "没有写明汇报人"});
    CHECK(said(1, true) == Sentences{"the one asked for did not present", "no reporter is named"});
    CHECK(printed(unheard, false).find("应汇报的人没有汇报") != std::string::npos);
    const Explanation heard = town.explained(hearing, 8, after);
    CHECK((heard.words.zh == "已履行" && heard.reached == 2));
}

TEST_CASE("an explanation has its five parts in both languages, even when they are empty")
{
    District town;
    town.meet(0, day_at(2025, 4, 10), {topic});
    const Explanation it = town.explained(study, 0, day_at(2025, 6, 2));
    const std::string chinese = printed(it, false), english = printed(it, true);
    for (const char* part : {"一、要求", "二、时间", "三、计入的记录", "四、没有计入的记录及原因", "五、怎样办结",
                             "进行中", "研究和听取汇报，每年至少要研究两次", "2025年12月31日前再办1次"})
        CHECK_MESSAGE(chinese.find(part) != std::string::npos, part);
    for (const char* part :
         {"1. What is asked", "3. What counted", "4. What did not count, and why", "open", "by the calendar"})
        CHECK_MESSAGE(english.find(part) != std::string::npos, part);
    CHECK(it.bearer.holders.size() == 1);
    CHECK(it.bearer.vacant == 0);
    CHECK(codec::to_json(it).starts_with("{\"obligation\":\"party-group-study-party-building@o3@2025\""));
}

TEST_CASE("a list is in the catalogue's order, then the organisations', and shows standing duties apart")
{
    District town;
    const DutyList list = duty_list(town.asking(), OrgId{2}, day_at(2025, 6, 2), day_at(2025, 6, 2));
    REQUIRE_FALSE(list.obligations.empty());
    const OfficialOrder order{town.state.duties()};
    CHECK(std::is_sorted(list.obligations.begin(), list.obligations.end(),
                         [&](const auto& a, const auto& b) { return order.of(a.duty) < order.of(b.duty); }));
    CHECK_FALSE(list.standing.empty());
    for (const ListedObligation& it : list.obligations)
        CHECK_FALSE(town.state.duties().latest(it.duty)->terms.is_standing());
    CHECK(printed(list, false).find("不计时的职责") != std::string::npos);
}

TEST_CASE("a board never loses or doubles an obligation between its two ways of being laid out")
{
    District town;
    const Day on = day_at(2025, 8, 1);
    const BoardAnswer area = board_view(town.asking(), town.work_committee, By::area, on, on);
    const BoardAnswer month = board_view(town.asking(), town.work_committee, By::month, on, on);
    CHECK(area.total == month.total);
    CHECK(area.rows.size() == 56);  // the units; the work committee has no secretary here who could owe
    CHECK(std::is_sorted(area.rows.begin(), area.rows.end(), [](const auto& a, const auto& b) {
        return std::stoi(a.id.substr(1)) < std::stoi(b.id.substr(1));
    }));
}

TEST_CASE("a Chinese character takes two columns, and columns stand under each other")
{
    CHECK(words::width_of("党组abc，") == 9);
    words::Columns table;
    table.add({"党组", "x"});
    table.add({"a", "y"});
    CHECK(table.printed() == "党组  x\na     y\n");
}

TEST_CASE("a post in its body says nothing twice")
{
    using registry::OrgKind;
    using registry::Title;
    CHECK(words::post_in("区水利局领导班子", Title::member, OrgKind::leading_group).zh == "区水利局领导班子成员");
    CHECK(words::post_in("住建局党组", Title::secretary, OrgKind::party_group).zh == "住建局党组书记");
    CHECK(words::post_in("区委政法委机关党委", Title::secretary, OrgKind::department_committee).zh ==
          "区委政法委机关党委书记");
    CHECK(words::post_in("第一支部", Title::secretary, OrgKind::branch).zh == "第一支部书记");
    CHECK(words::post_in("第一支部", Title::secretary, OrgKind::branch).en == "secretary, 第一支部");
}

TEST_CASE("a window is called as people call it in either language")
{
    CHECK(words::window_name("2026Q2").en == "Q2 2026");
    CHECK(words::window_name("2026-02").en == "February 2026");
    CHECK(words::window_name("2026H1").en == "the first half of 2026");
    CHECK(words::window_name("2026Q2").zh == "2026年第二季度");
}

TEST_CASE("a term and a reference year are called by their days in either language, not by their labels")
{
    CHECK(words::window_name("T2023-11-17").zh == "2023年11月17日起的一届");
    CHECK(words::window_name("T2023-11-17").en == "the term from 2023-11-17");
    CHECK(words::window_name("2026R").zh == "2026年度");
    CHECK(words::window_name("2026R").en == "reference year 2026");
    CHECK(words::window_name("T2023-13-17").zh == "T2023-13-17");
}
