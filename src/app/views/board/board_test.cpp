// The board, the list behind its cells, and the explanation of an obligation: their texts, and who may see them.
#include "app/views/board/board.h"

#include "app/views/office_test.h"
#include "app/views/work/obligation.h"
#include "app/views/work/obligations.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using duty::Standing;

namespace {

Result<ObligationsPage> list(Office& office, PersonId who, ObligationsQuestion asked)
{
    return office.as(who, [&](const Reader& reader) { return obligations(reader, asked); });
}

int total_of(const Tally& tally)
{
    int all = 0;
    boost::mp11::mp_for_each<described::Members<Tally>>([&](auto it) { all += tally.*it.pointer; });
    return all;
}

}  // namespace

TEST_CASE("the board's count is told apart by whose it is, by area and by month, and its parts are the whole")
{
    Office office;
    for (const By by : {By::area, By::month}) {
        const auto page =
            office.as(organ_secretary, [&](const Reader& reader) { return board(reader, {.node = "o5", .by = by}); });
        REQUIRE(page.has_value());
        int parts = 0;
        for (const Scope& scope : page->scopes) parts += total_of(scope.tally);
        CHECK(parts == total_of(page->total));
        CHECK(page->scopes.size() > 1);
    }
}

TEST_CASE("compared with another day the board says in one sentence what changed and why")
{
    Office office;
    const auto page = office.as(organ_secretary, [](const Reader& reader) {
        return board(reader, {.node = "o5", .compare = day_at(2026, 6, 30)});
    });
    REQUIRE(page.has_value());
    CHECK(page->compared == day_at(2026, 6, 30));
    CHECK(page->sentence.zh.find("较6月30日：已逾期增加") != std::string::npos);
    CHECK(page->sentence.zh.find("因上半年期限届满") != std::string::npos);
    for (const ComparedRow& row : page->rows)
        for (const ComparedCell& cell : row.cells) CHECK(cell.before.has_value());
    CHECK(total_of(*page->total_before) > 0);
}

TEST_CASE("without another day nothing is compared, and a day compared with itself has not changed")
{
    Office office;
    const auto plain = office.as(organ_secretary, [](const Reader& reader) { return board(reader, {.node = "o5"}); });
    REQUIRE(plain.has_value());
    CHECK_FALSE(plain->compared);
    for (const ComparedRow& row : plain->rows) CHECK_FALSE(row.change);
    const auto same = office.as(organ_secretary, [](const Reader& reader) {
        return board(reader, {.node = "o5", .compare = day_at(2026, 7, 8)});
    });
    CHECK(same->sentence.zh.find("没有变化") != std::string::npos);
}

TEST_CASE("rows stand in the order of the register, and the first of a kind carries its head")
{
    Office office;
    const auto page = office.as(group_secretary, [](const Reader& reader) { return board(reader, {.node = "o3"}); });
    REQUIRE(page.has_value());
    std::vector<std::string> ids, heads;
    for (const ComparedRow& row : page->rows) {
        ids.push_back(row.id);
        if (row.group) heads.push_back(row.group->zh);
    }
    CHECK(ids == std::vector<std::string>{"o4", "o5", "o6", "o7"});
    CHECK(heads == std::vector<std::string>{"党组、领导班子", "机关党组织", "党支部"});
}

TEST_CASE("a board of what one may not read is absent, like one of what is not there")
{
    Office office;
    for (const char* node : {"o7", "第二党支部", "o4", "o999", ""})
        check_absent(office.as(stranger, [&](const Reader& reader) { return board(reader, {.node = node}); }), "node");
}

TEST_CASE("the list behind a cell counts what the cell counts")
{
    Office office;
    const auto page = office.as(organ_secretary, [](const Reader& reader) { return board(reader, {.node = "o5"}); });
    for (const ComparedRow& row : page->rows)
        for (const ComparedCell& cell : row.cells) {
            const auto behind =
                list(office, organ_secretary,
                     {.node = row.id, .area = described::value_of<duty::Area>(cell.column), .earlier = YesNo::no});
            REQUIRE(behind.has_value());
            if (row.id != "o5") CHECK(behind->total == total_of(cell.tally));
        }
}

TEST_CASE("the list behind a bar counts what the bar counts, with and without what earlier years left")
{
    Office office;
    for (const YesNo earlier : {YesNo::yes, YesNo::no}) {
        const auto page = office.as(organ_secretary, [&](const Reader& reader) {
            return board(reader, {.node = "o5", .by = By::month, .earlier = earlier});
        });
        REQUIRE(page.has_value());
        int all = 0;
        for (const ComparedRow& row : page->rows)
            for (const ComparedCell& cell : row.cells) {
                const auto behind = list(office, organ_secretary,
                                         {.node = "o5",
                                          .duty = Code{*row.duty},
                                          .month = described::value_of<MonthAsked>(cell.column),
                                          .bearers = described::value_of<Bearers>(*row.bearers),
                                          .earlier = earlier});
                REQUIRE(behind.has_value());
                CHECK(behind->total == total_of(cell.tally));
                all += behind->total;
            }
        CHECK(all == list(office, organ_secretary, {.node = "o5", .earlier = earlier})->total);
    }
}

TEST_CASE("what earlier years left undone is left out and counted, and shown to whoever asks for it")
{
    Office office;
    const auto asked = [&](By by, std::optional<YesNo> earlier) {
        return *office.as(organ_secretary, [&](const Reader& reader) {
            return board(reader, {.node = "o5", .by = by, .earlier = earlier});
        });
    };
    for (const By by : {By::area, By::month}) {
        const BoardPage now = asked(by, {}), with = asked(by, YesNo::yes);
        CHECK_FALSE(now.earlier);
        CHECK(with.earlier);
        CHECK(now.missed_earlier > 0);
        CHECK(now.missed_earlier == with.missed_earlier);
        CHECK(total_of(with.total) == total_of(now.total) + now.missed_earlier);
        CHECK(with.total.overdue == now.total.overdue + now.missed_earlier);
    }
    const auto overdue_before = [](const BoardPage& page) {
        int all = 0;
        for (const ComparedRow& row : page.rows)
            for (const ComparedCell& cell : row.cells)
                if (cell.column == "earlier") all += cell.tally.overdue;
        return all;
    };
    CHECK(overdue_before(asked(By::month, YesNo::no)) == 0);
    CHECK(overdue_before(asked(By::month, YesNo::yes)) == asked(By::month, YesNo::no).missed_earlier);
    const auto left = list(office, organ_secretary, {.node = "o5", .earlier = YesNo::no}),
               all = list(office, organ_secretary, {.node = "o5"});
    CHECK(left->missed_earlier == asked(By::area, {}).missed_earlier);
    CHECK(all->total == left->total + left->missed_earlier);
    CHECK(all->missed_earlier == 0);
}

TEST_CASE("a district's units stand under their kinds, in official order within each")
{
    Office office;
    for (const char* name : {"区委办公室", "共青团区委", "区财政服务中心", "区委宣传部", "区教育局"}) {
        office.found(registry::OrgKind::unit, name, {}, {}, {});
        office.found(registry::OrgKind::branch, "党支部", OrgId{office.orgs}, work, {});
    }
    const auto page = office.as(work_clerk, [](const Reader& reader) { return board(reader, {.node = "o1"}); });
    std::vector<std::string> said;
    for (const ComparedRow& row : page->rows) {
        if (row.group) said.push_back("【" + row.group->zh + "】");
        said.push_back(row.name.zh);
    }
    const std::vector<std::string> expected{
        "【党委工作机关】", "区委办公室",   "区委宣传部", "【政府工作部门】",   "住建局",        "财政局",
        "区教育局",         "【群团组织】", "共青团区委", "【直属和垂管单位】", "区财政服务中心"};
    const auto first = std::find(said.begin(), said.end(), "【党委工作机关】");
    CHECK(std::vector<std::string>(first, said.end()) == expected);
    CHECK(page->sentence.zh.starts_with("7个单位。"));
}

TEST_CASE("the list by urgency begins with what is past its last day and ends with what is settled, page by page")
{
    Office office;
    office.meet(two, day_at(2026, 5, 12), {Code{"theme-day"}});
    office.meet(two, day_at(2026, 6, 9), {Code{"theme-day"}});
    const auto by = [&](int page, int size) {
        return *list(office, organ_secretary,
                     {.node = "o5", .page = PageNumber{page}, .size = PageSize{size}, .order = ListOrder::urgency});
    };
    const ObligationsPage all = by(1, 200);
    std::vector<std::string> ids;
    std::size_t before = 0;
    for (const ObligationRow& row : all.rows) {
        const auto at = static_cast<std::size_t>(std::find(by_urgency.begin(), by_urgency.end(), row.standing) -
                                                 by_urgency.begin());
        CHECK(at >= before);
        before = at;
        ids.push_back(row.obligation);
    }
    CHECK(all.rows.front().standing == Standing::overdue);
    CHECK(std::count_if(all.rows.begin(), all.rows.end(),
                        [](const ObligationRow& it) { return it.standing == Standing::done; }) == 2);
    std::vector<std::string> paged;
    for (int page = 1; paged.size() < std::min(ids.size(), std::size_t{70}); ++page)
        for (const ObligationRow& row : by(page, 7).rows) paged.push_back(row.obligation);
    ids.resize(paged.size());
    CHECK(paged == ids);
}

TEST_CASE("the list is asked by duty, month, standing, bearer and words, page by page")
{
    Office office;
    const auto past =
        list(office, organ_secretary,
             {.node = "o7", .duty = Code{"theme-day"}, .standing = {Standing::overdue, Standing::reason_wanted}});
    REQUIRE(past.has_value());
    for (const ObligationRow& row : past->rows) {
        CHECK(row.duty == Code{"theme-day"});
        CHECK(row.standing == Standing::overdue);
    }
    CHECK(past->total > 6);
    const auto july = list(office, organ_secretary, {.node = "o7", .month = MonthAsked::m07, .bearer = "o7"});
    for (const ObligationRow& row : july->rows) CHECK(row.last == day_at(2026, 7, 31));
    CHECK(list(office, organ_secretary, {.node = "o7", .text = "党员大会"})->total > 0);
    CHECK(list(office, organ_secretary, {.node = "o7", .text = hostile})->total == 0);
    const auto first = list(office, organ_secretary, {.node = "o7", .page = PageNumber{1}, .size = PageSize{2}});
    const auto second = list(office, organ_secretary, {.node = "o7", .page = PageNumber{2}, .size = PageSize{2}});
    CHECK(first->rows.size() == 2);
    CHECK(first->total == second->total);
    CHECK(first->rows[0].obligation != second->rows[0].obligation);
    CHECK(list(office, organ_secretary, {.node = "o7", .page = PageNumber{9999}, .size = PageSize{200}})->rows.empty());
}

TEST_CASE("one obligation shows its days, who decides, and what may be done now")
{
    Office office;
    const auto page = office.as(
        secretary, [](const Reader& reader) { return obligation(reader, "branch-general-meeting@o7@2026Q2", {}); });
    REQUIRE(page.has_value());
    CHECK(page->why.standing == Standing::reason_wanted);
    CHECK(page->reason_by == day_at(2026, 7, 14));
    CHECK(page->frozen_after == day_at(2026, 7, 30));
    REQUIRE_FALSE(page->strip.empty());
    const auto day_of_strip = [&](Day day) {
        return *std::find_if(page->strip.begin(), page->strip.end(), [&](const StripDay& it) { return it.day == day; });
    };
    CHECK(day_of_strip(day_at(2026, 6, 30)).last);
    CHECK(day_of_strip(day_at(2026, 7, 8)).today);
    CHECK(day_of_strip(day_at(2026, 7, 4)).mark == DayMark::rest);
    CHECK(day_of_strip(day_at(2026, 7, 14)).number == 10);
    CHECK(day_of_strip(day_at(2026, 7, 14)).reason_ends);
    std::vector<Verb> verbs;
    for (const Button& it : page->may) verbs.push_back(it.verb);
    CHECK(verbs == std::vector{Verb::record, Verb::reason, Verb::contest});
    CHECK(std::any_of(page->decides.begin(), page->decides.end(), [](const Named& it) { return it.id == "o5"; }));
    CHECK(std::none_of(page->hears.begin(), page->hears.end(), [](const Named& it) { return it.id == "o5"; }));
}

TEST_CASE("a member of the branch may contest what concerns it through its officers only, and records nothing")
{
    Office office;
    const auto page =
        office.as(member, [](const Reader& reader) { return obligation(reader, "theme-day@o7@2026-06", {}); });
    REQUIRE(page.has_value());
    CHECK(page->may.empty());
}

TEST_CASE("an obligation of others is absent, like one that never was")
{
    Office office;
    for (const char* id :
         {"theme-day@o7@2026-06", "theme-day@o99@2026-06", "nonsense", "", "@@", "theme-day@o7@2026-99"})
        check_absent(office.as(stranger, [&](const Reader& reader) { return obligation(reader, id, {}); }),
                     "obligation");
}

TEST_CASE("a record that does not count keeps its reason, and its title only from who may open it")
{
    Office office;
    // Held by the group, for the branch: the branch's own people attended, others did not.
    office.meet(two, day_at(2026, 6, 12), {Code{"party-lecture"}}, hostile);
    const auto page = office.as(
        secretary, [](const Reader& reader) { return obligation(reader, "branch-general-meeting@o7@2026Q2", {}); });
    REQUIRE(page->why.not_counted.size() == 1);
    CHECK(page->why.not_counted[0].title == hostile);
    CHECK(page->opens == std::vector{std::string{"r1"}, page->why.bearer.org});
}
