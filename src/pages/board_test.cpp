// The board and the list behind its cells, and one obligation explaining itself: what they say, and to whom.
#include "pages/board.h"
#include "pages/obligation.h"
#include "pages/obligations.h"
#include "pages/office_test.h"

using namespace jinze;
using namespace jinze::pages;
using namespace jinze::pages::test;
using duty::Standing;

namespace {

Told<ObligationsPage> list(Office& office, PersonId who, ObligationsAsked asked)
{
    return office.as(who, [&](const Reader& reader) { return obligations(reader, asked); });
}

int total_of(const desk::Tally& tally)
{
    int all = 0;
    boost::mp11::mp_for_each<codec::Members<desk::Tally>>([&](auto it) { all += tally.*it.pointer; });
    return all;
}

}  // namespace

TEST_CASE("compared with another day the board says in one sentence what changed and why")
{
    Office office;
    const auto page = office.as(organ_secretary, [](const Reader& reader) {
        return board(reader, {.node = "o5", .compare = "2026-06-30"});
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
        return board(reader, {.node = "o5", .compare = "2026-07-08"});
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
            const auto behind = list(office, organ_secretary, {.node = row.id, .area = cell.column});
            REQUIRE(behind.has_value());
            if (row.id != "o5") CHECK(behind->total == total_of(cell.tally));
        }
}

TEST_CASE("the list is asked by duty, month, standing, bearer and words, page by page")
{
    Office office;
    const auto past = list(office, organ_secretary, {.node = "o7", .duty = "theme-day", .standing = "overdue,reason_wanted"});
    REQUIRE(past.has_value());
    for (const ObligationRow& row : past->rows) {
        CHECK(row.duty == Code{"theme-day"});
        CHECK(row.standing == Standing::overdue);
    }
    CHECK(past->total > 6);
    const auto july = list(office, organ_secretary, {.node = "o7", .month = "07", .bearer = "o7"});
    for (const ObligationRow& row : july->rows) CHECK(row.last == day_at(2026, 7, 31));
    CHECK(list(office, organ_secretary, {.node = "o7", .text = "党员大会"})->total > 0);
    CHECK(list(office, organ_secretary, {.node = "o7", .text = hostile})->total == 0);
    const auto first = list(office, organ_secretary, {.node = "o7", .page = "1", .size = "2"});
    const auto second = list(office, organ_secretary, {.node = "o7", .page = "2", .size = "2"});
    CHECK(first->rows.size() == 2);
    CHECK(first->total == second->total);
    CHECK(first->rows[0].obligation != second->rows[0].obligation);
    CHECK(list(office, organ_secretary, {.node = "o7", .page = "9999", .size = "200"})->rows.empty());
}

TEST_CASE("a page, a size, an area or a standing that does not exist is said so")
{
    Office office;
    const auto field = [&](ObligationsAsked asked) {
        asked.node = "o7";
        const auto answer = list(office, secretary, asked);
        REQUIRE_FALSE(answer.has_value());
        CHECK(answer.error().why == "bad_input");
        return answer.error().field;
    };
    CHECK(field({.page = "0"}) == "page");
    CHECK(field({.page = "-1"}) == "page");
    CHECK(field({.size = "201"}) == "size");
    CHECK(field({.size = "2x"}) == "size");
    CHECK(field({.area = "sport"}) == "area");
    CHECK(field({.standing = "done,nearly"}) == "standing");
    CHECK(field({.on = "2026-02-30"}) == "on");
}

TEST_CASE("one obligation shows its days, who decides, and what may be done now")
{
    Office office;
    const auto page = office.as(secretary, [](const Reader& reader) {
        return obligation(reader, "branch-general-meeting@o7@2026Q2", {}, {});
    });
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
    const auto page = office.as(member, [](const Reader& reader) { return obligation(reader, "theme-day@o7@2026-06", {}, {}); });
    REQUIRE(page.has_value());
    CHECK(page->may.empty());
}

TEST_CASE("an obligation of others is absent, like one that never was")
{
    Office office;
    for (const char* id : {"theme-day@o7@2026-06", "theme-day@o99@2026-06", "nonsense", "", "@@", "theme-day@o7@2026-99"})
        check_absent(office.as(stranger, [&](const Reader& reader) { return obligation(reader, id, {}, {}); }), "obligation");
}

TEST_CASE("a record that does not count keeps its reason, and its title only from who may open it")
{
    Office office;
    // Held by the group, for the branch: the branch's own people were there, others were not.
    office.meet(two, day_at(2026, 6, 12), {Code{"party-lecture"}}, hostile);
    const auto page = office.as(secretary, [](const Reader& reader) {
        return obligation(reader, "branch-general-meeting@o7@2026Q2", {}, {});
    });
    REQUIRE(page->why.not_counted.size() == 1);
    CHECK(page->why.not_counted[0].title == hostile);
    CHECK(page->opens == std::vector<std::string>{"r1"});
}
