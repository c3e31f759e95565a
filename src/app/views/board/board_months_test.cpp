// The board by month: bars as wide as their windows, grouped by bearers.
#include <set>

#include "app/views/board/board.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

TEST_CASE("a bar is as wide as its window and says its day; how often stands behind the title")
{
    Office office;
    const auto page =
        office.as(organ_secretary, [](const Reader& reader) { return board(reader, {.node = "o7", .by = By::month}); });
    const auto row = [&](const std::string& id) {
        const auto found =
            std::find_if(page->rows.begin(), page->rows.end(), [&](const ComparedRow& it) { return it.id == id; });
        REQUIRE(found != page->rows.end());
        return *found;
    };
    const auto cell = [&](const ComparedRow& of, const std::string& column) {
        const auto found =
            std::find_if(of.cells.begin(), of.cells.end(), [&](const ComparedCell& it) { return it.column == column; });
        REQUIRE(found != of.cells.end());
        return *found;
    };
    const ComparedRow meeting = row("branch.branch-general-meeting"), day = row("branch.theme-day");
    CHECK(meeting.note->zh == "每季度");
    CHECK(day.note->zh == "每月");
    CHECK(meeting.cells.size() == 4);
    CHECK(cell(meeting, "09").span == 3);
    CHECK(cell(meeting, "09").note->zh == "9月30日前");
    CHECK(cell(meeting, "06").note->zh == "说明期至7月14日");
    CHECK(cell(day, "07").span == 1);
    CHECK(cell(day, "03").note->zh.starts_with("已过"));
    int columns = 0;
    for (const ComparedCell& it : day.cells) columns += it.span;
    CHECK(columns == 12);
}

TEST_CASE(
    "by month duties stand under who owes them: one body by its name, several by their kind and how many they are")
{
    Office office;
    const auto heads = [&](const char* node) {
        std::vector<std::string> all;
        const auto page = office.as(
            group_secretary, [&](const Reader& reader) { return board(reader, {.node = node, .by = By::month}); });
        for (const ComparedRow& row : page->rows)
            if (row.group) all.push_back(row.group->zh);
        return all;
    };
    const auto unit = heads("o3"), branch = heads("o7");
    CHECK(unit.front() == "住建局党组");
    CHECK(std::count(unit.begin(), unit.end(), "党支部（2个合并显示，取最需办理的一项）") == 1);
    CHECK(branch.front() == "第二党支部");
    CHECK(std::set<std::string>(unit.begin(), unit.end()).size() == unit.size());
}

TEST_CASE("a year of reference that was opened late is followed by the next year's, and no bar covers another")
{
    Office office;
    office.happens(
        duty::ReferenceYearOpened{
            .duty = Code{"org-life-meeting"}, .year = 2025, .from = day_at(2026, 1, 5), .last = day_at(2026, 3, 10)},
        day_at(2026, 1, 5));
    const auto page =
        office.as(organ_secretary, [](const Reader& reader) { return board(reader, {.node = "o7", .by = By::month}); });
    for (const ComparedRow& row : page->rows) {
        int until = -1;
        for (const ComparedCell& cell : row.cells) {
            const int last = cell.column == "earlier" ? 0 : cell.column == "later" ? 13 : std::stoi(cell.column);
            CHECK(last - cell.span >= until);
            until = last;
        }
        if (row.duty != "org-life-meeting") continue;
        CHECK(row.cells.size() == 2);
        CHECK(row.cells[0].span == 3);
        CHECK(row.cells[1].span == 9);
        CHECK(row.note->zh == "按上级通知");
    }
}
