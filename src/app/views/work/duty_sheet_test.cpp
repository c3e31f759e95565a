// The sheet of a quarter: which duties it lists, for whom, and with what proof.
#include "app/views/work/duty_sheet.h"

#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using duty::Standing;

namespace {

Result<DutySheet> sheet_of(Office& office, PersonId who, const char* node, std::optional<Day> on = {})
{
    return office.as(who, [&](const Reader& reader) { return duty_sheet(reader, node, {on}); });
}

const DutySheetRow* find(const DutySheet& page, const std::string& obligation)
{
    for (const DutySheetBody& body : page.bodies)
        for (const DutySheetRow& row : body.rows)
            if (row.obligation == obligation) return &row;
    return nullptr;
}

}  // namespace

TEST_CASE("a sheet holds the quarter's duties that have begun, and older ones only where they are not settled")
{
    Office office;
    office.meet(two, day_at(2026, 6, 5), {Code{"theme-day"}}, "六月主题党日");
    office.meet(two, day_at(2026, 7, 3), {Code{"theme-day"}}, "七月主题党日");
    const auto page = sheet_of(office, secretary, "o7");
    REQUIRE(page.has_value());
    CHECK(page->from == day_at(2026, 7, 1));
    CHECK(page->to == day_at(2026, 9, 30));
    const DutySheetRow* july = find(*page, "theme-day@o7@2026-07");
    REQUIRE(july);
    CHECK(july->standing == Standing::done);
    CHECK(july->why.zh == "7月3日会议“七月主题党日”");
    CHECK_FALSE(find(*page, "theme-day@o7@2026-06"));  // settled, and of an earlier quarter
    const DutySheetRow* may = find(*page, "theme-day@o7@2026-05");
    REQUIRE(may);
    CHECK(may->standing == Standing::overdue);
    CHECK_FALSE(may->why.zh.empty());
    CHECK_FALSE(find(*page, "theme-day@o7@2026-08"));  // not begun
    int unsettled = 0, rows = 0;
    for (const DutySheetBody& body : page->bodies)
        for (const DutySheetRow& row : body.rows) ++rows, unsettled += !duty::is_settled(row.standing);
    CHECK(page->rows == rows);
    CHECK(page->unsettled == unsettled);
    const auto then = sheet_of(office, secretary, "o7", day_at(2026, 6, 30));
    CHECK(find(*then, "theme-day@o7@2026-06"));
}

TEST_CASE("an office's sheet goes body by body in the order of the register and names no member")
{
    Office office;
    const auto page = sheet_of(office, group_secretary, "o3");
    REQUIRE(page.has_value());
    std::vector<std::string> bodies;
    for (const DutySheetBody& body : page->bodies) bodies.push_back(body.org.id);
    CHECK(std::is_sorted(bodies.begin(), bodies.end()));
    CHECK(bodies.size() >= 3);
    for (const DutySheetBody& body : page->bodies)
        for (const DutySheetRow& row : body.rows)
            CHECK_MESSAGE(row.obligation.find("@m") == std::string::npos, row.obligation);
}

TEST_CASE("the committee that leads all offices has a sheet of what it owes itself")
{
    Office office;
    office.sit(deputy, work, registry::Title::secretary, start);  // who reports on the work to the district committee
    const auto page = sheet_of(office, work_clerk, "o2");
    REQUIRE(page.has_value());
    REQUIRE(page->bodies.size() == 1);
    CHECK(page->bodies.front().org.id == "o2");
    CHECK(page->rows == static_cast<int>(page->bodies.front().rows.size()));
    CHECK(page->bodies.front().rows.front().bearer.zh == "书记");  // the body's name stands above
}

TEST_CASE("the sheet of an organisation that somebody may not see is that of one that is not there")
{
    Office office;
    check_absent(sheet_of(office, stranger, "o7"), "id");
    check_absent(sheet_of(office, stranger, "o99"), "id");
    CHECK(sheet_of(office, secretary, "o7", day_at(2199, 1, 1)).error().field == "on");
}
