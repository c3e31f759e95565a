// Holiday sheets as offices have them: any encoding, any way to write a day, and their problems.

#include "app/desk/notices.h"

#include <doctest/doctest.h>

#include "app/sheets/workbook.h"
#include "base/given_test.h"

using namespace jinze;
using namespace jinze::catalogue;
using desk::notices_from;

TEST_CASE("a holiday file says in which line it is wrong")
{
    const auto wrong = notices_from(
        "日期,名称,类型,法定天数\r\n2026-02-30,春节,放假,3\n2026-01-01,元旦,半天,1\n2026-01-02,"
        "元旦\n"
        "2026-01-03,元旦,放假,1\n2026-01-03,元旦,放假,1\n");
    REQUIRE_FALSE(wrong.has_value());
    REQUIRE(wrong.error().size() == 4);
    CHECK(wrong.error()[0].what.en == "there is no such day");
    CHECK(wrong.error()[0].at == Place{2, 1});
    CHECK(wrong.error()[1].at == Place{3, 3});
    CHECK(wrong.error()[2].at == Place{4, 3});
    CHECK(wrong.error()[3].at == Place{6, 1});
    CHECK_FALSE(notices_from("2026-01-01,元旦,放假,1\n").has_value());
}

TEST_CASE("holidays are read as every other sheet: any encoding, any way of writing a day, xlsx too")
{
    const std::string gbk =
        "\xC8\xD5\xC6\xDA,\xC3\xFB\xB3\xC6,\xC0\xE0\xD0\xCD\r\n2027/1/1,\xD4\xAA\xB5\xA9,\xB7\xC5\xBC\xD9\r\n";
    const std::string utf8 =
        "国务院办公厅关于2027年部分节假日安排的通知\n日期;名称;类型\n2027年1月1日;元旦;放假\n注：以通知原文为准\n";
    const sheets::Table table{
        .name = "放假", .rows = {{1, {{"日期"}, {"类型"}}}, {2, {{"2027-01-01", sheets::CellKind::day}, {"放假"}}}}};
    const Bytes xlsx = *sheets::write_xlsx({.sheets = {{.table = table}}});
    for (const std::string& bytes : {gbk, utf8, std::string{text_of(View{xlsx})}}) {
        const auto notices = notices_from(bytes);
        REQUIRE(notices.has_value());
        CHECK(notices->at(2027).days == std::map{std::pair{day_at(2027, 1, 1), calendar::DayOff::holiday}});
        CHECK(notices->at(2027).festivals == std::set{Festival::new_year});
    }
    CHECK_FALSE(notices_from("日期,类型\n2027-01,放假\n").has_value());
    CHECK_FALSE(notices_from("日期,类型\n2027-01-01,调休\n").has_value());
}

TEST_CASE("the given holidays are read, and asked about where they are odd")
{
    const auto folder = jinze::test::shared("cases");
    if (!folder) return;
    const auto given = [&](const char* name) { return notices_from(jinze::test::contents(*folder / name)); };
    const auto gbk = given("holidays_2027_gbk.csv");
    REQUIRE(gbk.has_value());
    CHECK(gbk->at(2027).days.size() == 3);
    CHECK(gbk->at(2027).days.contains(day_at(2027, 1, 1)));
    const auto odd = doubts(2027, given("holidays_one_monday_worked.csv")->at(2027), calendar::WorkingDays{});
    REQUIRE(odd.size() == 2);
    CHECK(odd[0].zh == "没有这些节日的放假：春节、清明、劳动节、端午、中秋、国庆节");
    CHECK(odd[1].zh == "调休上班只能是周六周日，这些不是：2027-01-04");
}

TEST_CASE("a day off named after two festivals is of both, and after the greater alone of that one")
{
    const auto named = notices_from("日期,名称,类型\n2025-10-06,国庆节、中秋节,放假\n");
    CHECK(named->at(2025).festivals == std::set{Festival::mid_autumn});
    CHECK(notices_from("日期,名称,类型\n2025-10-06,国庆节,放假\n")->at(2025).festivals.empty());
}
