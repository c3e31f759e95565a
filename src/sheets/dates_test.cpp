#include "sheets/dates.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using namespace jinze::sheets;

namespace {

std::string read_day(const char* text, CellKind kind = CellKind::text,
                     Epoch epoch = Epoch::from_1900)
{
    const auto read = day_from_cell({text, kind}, epoch);
    if (!read) return read.error().cause;
    return to_text(read->day) + (read->month_only ? " (month)" : "");
}

}  // namespace

TEST_CASE("a day is read in all the ways people write it")
{
    for (const char* text :
         {"2003-07-01", "2003/7/1", "2003.07.01", "20030701", "2003年7月1日", "2003年07月01日",
          "2003-7-1", " 2003 年 7 月 1 日 ", "２００３－０７－０１", "２００３．７．１",
          "2003年7月1号", "2003-07-01 14:30:00", "2003-07-01T00:00:00.000Z", "2003/7/1 0:00",
          "37803"})
        CHECK_MESSAGE(read_day(text) == "2003-07-01", text);
}

TEST_CASE("year and month alone are the first of the month, and marked")
{
    for (const char* text :
         {"2003.07", "2003-07", "2003/7", "2003年7月", "2003年07月", "200307", "２００３．０７"})
        CHECK_MESSAGE(read_day(text) == "2003-07-01 (month)", text);
    CHECK(read_day("2003.07", CellKind::number) == "2003-07-01 (month)");
    CHECK(read_day("2003.12", CellKind::number) == "2003-12-01 (month)");
}

TEST_CASE("serials are counted in both epochs, the day that never was refused")
{
    CHECK(read_day("37803", CellKind::number) == "2003-07-01");
    CHECK(read_day("37803.75", CellKind::number) == "2003-07-01");
    CHECK(read_day("36341", CellKind::number, Epoch::from_1904) == "2003-07-01");
    CHECK(read_day("1", CellKind::number) == "1900-01-01");
    CHECK(read_day("59", CellKind::number) == "1900-02-28");
    CHECK(read_day("60", CellKind::number) == "date.does_not_exist");
    CHECK(read_day("61", CellKind::number) == "1900-03-01");
    CHECK(read_day("0", CellKind::number, Epoch::from_1904) == "1904-01-01");
    CHECK(read_day("20030701", CellKind::number) == "2003-07-01");
    CHECK(read_day("-1", CellKind::number) == "date.unreadable");
    CHECK(read_day("1e300", CellKind::number) == "date.unreadable");
}

TEST_CASE("days that do not exist are refused by name")
{
    for (const char* text : {"2003-02-29", "1999-04-31", "2003-13-01", "2003.00", "20031301",
                             "2003年6月31日", "2003-07-00"})
        CHECK_MESSAGE(read_day(text) == "date.does_not_exist", text);
    CHECK(read_day("2004-02-29") == "2004-02-29");
    CHECK(day_from_cell({"2003-02-29"}, Epoch::from_1900).error().chinese ==
          "“2003-02-29”不是存在的日期，请核对。");
}

TEST_CASE("what could be two days is not guessed")
{
    for (const char* text : {"2003.1", "2003", "7/1/2003", "03-07-01"})
        CHECK_MESSAGE(read_day(text) == "date.ambiguous", text);
    CHECK(read_day("2003.1", CellKind::number) == "date.ambiguous");
    CHECK(read_day("2003", CellKind::number) == "date.ambiguous");
}

TEST_CASE("what is no day is refused without a crash")
{
    for (const char* text :
         {"", "长期", "2003-07-01-02", "2003-07/01", "2003--07", "-", "年月日", "2003-007-01",
          "123456789", "99999999999999999999", "2003-07-", "0001-01-01", "\xff\xfe", "日"})
        CHECK_MESSAGE(read_day(text) == "date.unreadable", text);
    CHECK(read_day("TRUE", CellKind::boolean) == "date.unreadable");
    CHECK(read_day("#REF!", CellKind::error) == "date.unreadable");
}

TEST_CASE("every day reads back from its text and from its serial")
{
    CHECK(rc::check([] {
        const Day day = day_at(1904, 1, 1) + days{*rc::gen::inRange(0, 100'000)};
        RC_ASSERT(day_from_cell({to_text(day)}, Epoch::from_1900).value() == CellDay{day});
        const auto serial_1904 = (day - day_at(1904, 1, 1)).count();
        RC_ASSERT(day_from_serial(static_cast<double>(serial_1904), Epoch::from_1904) == day);
        RC_ASSERT(day_from_serial(static_cast<double>(serial_1904 + 1462), Epoch::from_1900) ==
                  day);
    }));
}
