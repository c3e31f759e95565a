#include "app/sheets/dates.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using namespace jinze::sheets;

namespace {

std::string read_day(const std::string& text, CellKind kind = CellKind::text)
{
    const auto read = day_from_cell({text, kind});
    if (!read) return read.error().cause;
    return to_text(read->day) + (read->month_only ? " (month)" : "");
}

}  // namespace

TEST_CASE("a day is read in all the ways people write it")
{
    for (const char* text : {"2003-07-01",
                             "2003/7/1",
                             "2003.07.01",
                             "20030701",
                             "2003年7月1日",
                             "2003年07月01日",
                             "2003-7-1",
                             " 2003 年 7 月 1 日 ",
                             "２００３－０７－０１",
                             "２００３．７．１",
                             "２００３年７月１日",
                             "2003年7月1号",
                             "2003 7 1",
                             "2003 07 01",
                             "2003- 7 -1",
                             "2003年7月 1日\n",
                             "'2003-07-01",
                             "’2003/7/1",
                             "2003。7。1",
                             "2003·7·1",
                             "2003年7月1",
                             "2003\u200B年7月1日"})
        CHECK_MESSAGE(read_day(text) == "2003-07-01", text);
    CHECK(read_day("2003 1 2") == "2003-01-02");
    CHECK(read_day("20030701", CellKind::number) == "2003-07-01");
}

TEST_CASE("every dash is a dash")
{
    for (const std::string dash : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uFF0D",
                                   "\uFE63", "\uFE58", "\u2500"})
        CHECK_MESSAGE(read_day("2003" + dash + "07" + dash + "01") == "2003-07-01", dash);
    CHECK(read_day("2003一07一01") == "date.unreadable");  // the numeral one, not dashes
    CHECK(read_day("2003——07——01") == "date.unreadable");
}

TEST_CASE("a day in Chinese numerals is read")
{
    for (const char* text :
         {"二〇〇三年七月一日", "二○○三年七月一日", "二零零三年七月一日", "二OO三年七月一日", "贰零零叁年柒月壹日",
          "二〇〇三年七月〇一日", "2003年七月1日", "二〇〇三年 七月 一日", "二〇〇三年七月一号"})
        CHECK_MESSAGE(read_day(text) == "2003-07-01", text);
    CHECK(read_day("一九九九年十二月三十一日") == "1999-12-31");
    CHECK(read_day("二〇二〇年十月二十日") == "2020-10-20");
    CHECK(read_day("二〇二〇年十一月廿一日") == "2020-11-21");
    CHECK(read_day("二〇二〇年十月拾日") == "2020-10-10");
    CHECK(read_day("二〇二〇年元月卅一日") == "2020-01-31");
    CHECK(read_day("二〇〇三年七月") == "2003-07-01 (month)");
    for (const char* text : {"〇三年七月一日", "二〇〇三年正月初一", "二〇〇三年七月一二日", "二千零三年七月一日",
                             "民国九十二年七月一日", "农历二〇〇三年七月一日"})
        CHECK_MESSAGE(read_day(text) == "date.unreadable", text);
    CHECK(read_day("二〇〇三年二月三十日") == "date.does_not_exist");
}

TEST_CASE("a time is told in China's time, or the day is refused")
{
    for (const char* text :
         {"2003-07-01 14:30:00", "2003/7/1 0:00", "2003年7月1日 8:30", "2003-07-01T00:00:00", "2003-07-01T22:59:59.999",
          "2003-06-30T16:00:00.000Z", "2003-06-30T16:00:00Z", "2003-06-30 16:00:00 +0000", "2003-07-01T00:00:00.000Z",
          "2003-07-01T00:00:00+08:00", "2003-06-30T12:00:00-04:00", "2003-07-01T12:00:00+0900", "'2003-07-01 00:00:00"})
        CHECK_MESSAGE(read_day(text) == "2003-07-01", text);
    // Midnight as written by faulty programs: 43 seconds early, or an hour early by the summer time of 1986 to 1991.
    for (const char* text : {"2003-06-30 23:59:17", "2003-06-30T15:59:17.000Z", "1988-06-30 23:00:00",
                             "1988-06-30T15:00:00.000Z", "2003-06-30 23:59:59"})
        CHECK_MESSAGE(read_day(text) == "date.near_midnight", text);
    CHECK(read_day("2003-06-30 23:59:17", CellKind::day) == "date.near_midnight");
    CHECK(read_day("2003-07-01 14:30:00", CellKind::day) == "2003-07-01");
    for (const char* text :
         {"2003-06-30 24:00:00", "2003-07-01 25:00", "2003-07-01 12:60", "2003-07 12:00", "2003-07-01 8:30 PM",
          "2003-07-01 下午2:30", "2003-07-01T00:00:00+99:00", "2003-07-01 12:00:00 CST"})
        CHECK_MESSAGE(read_day(text) == "date.unreadable", text);
}

TEST_CASE("year and month alone are the first of the month, and marked")
{
    for (const char* text :
         {"2003.07", "2003-07", "2003/7", "2003年7月", "2003年07月", "2003年7月份", "２００３．０７", "2003—07"})
        CHECK_MESSAGE(read_day(text) == "2003-07-01 (month)", text);
    CHECK(read_day("2003.07", CellKind::number) == "2003-07-01 (month)");
    CHECK(read_day("2003.12", CellKind::number) == "2003-12-01 (month)");
}

TEST_CASE("a serial is a day only in a cell that shows one; both epochs are counted, the day that never was is none")
{
    for (const char* text : {"37803", "37802.99950231482", "37803.75", "61", "1"}) {
        CHECK_MESSAGE(read_day(text, CellKind::number) == "date.serial", text);
        CHECK_MESSAGE(read_day(text) != "2003-07-01", text);
    }
    CHECK(read_day("-1", CellKind::number) == "date.unreadable");
    CHECK(read_day("1e300", CellKind::number) == "date.unreadable");
    CHECK(day_from_serial(37803, Epoch::from_1900) == day_at(2003, 7, 1));
    CHECK(day_from_serial(36341, Epoch::from_1904) == day_at(2003, 7, 1));
    CHECK(day_from_serial(1, Epoch::from_1900) == day_at(1900, 1, 1));
    CHECK(day_from_serial(59, Epoch::from_1900) == day_at(1900, 2, 28));
    CHECK_FALSE(day_from_serial(60, Epoch::from_1900));
    CHECK(day_from_serial(61, Epoch::from_1900) == day_at(1900, 3, 1));
    CHECK(day_from_serial(0, Epoch::from_1904) == day_at(1904, 1, 1));
}

TEST_CASE("numbers run together and years of five or two digits are not guessed")
{
    for (const char* text :
         {"200312", "200307", "030701", "20037", "37803", "2003071", "03-07-01", "03年7月1日", "'03.7.1"})
        CHECK_MESSAGE(read_day(text).starts_with("date."), text);
    CHECK(read_day("200312") == "date.ambiguous");
    CHECK(read_day("200312", CellKind::number) == "date.ambiguous");
    CHECK(read_day("20037") == "date.ambiguous");
    CHECK(read_day("20037-07-01") == "date.unreadable");
    CHECK(read_day("12003-07-01") == "date.unreadable");
}

TEST_CASE("days that do not exist are refused by name")
{
    for (const char* text :
         {"2003-02-29", "1999-04-31", "2003-13-01", "2003.00", "20031301", "2003年6月31日", "2003-07-00"})
        CHECK_MESSAGE(read_day(text) == "date.does_not_exist", text);
    CHECK(read_day("2004-02-29") == "2004-02-29");
    CHECK(day_from_cell({"2003-02-29"}).error().chinese == "“2003-02-29”：2003年2月没有29日，请核对。");
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
    for (const char* text : {"", "长期", "2003-07-01-02", "2003-07/01", "2003--07", "-", "年月日", "2003-007-01",
                             "123456789", "99999999999999999999", "2003-07-", "0001-01-01", "\xff\xfe", "日"})
        CHECK_MESSAGE(read_day(text) == "date.unreadable", text);
    CHECK(read_day("TRUE", CellKind::boolean) == "date.unreadable");
    CHECK(read_day("#REF!", CellKind::error) == "date.unreadable");
}

TEST_CASE("every day reads back from its text and from its serial")
{
    CHECK(rc::check([] {
        const Day day = day_at(1904, 1, 1) + days{*rc::gen::inRange(0, 100'000)};
        RC_ASSERT(day_from_cell({to_text(day)}).value() == CellDay{day});
        const auto serial_1904 = (day - day_at(1904, 1, 1)).count();
        RC_ASSERT(day_from_serial(static_cast<double>(serial_1904), Epoch::from_1904) == day);
        RC_ASSERT(day_from_serial(static_cast<double>(serial_1904 + 1462), Epoch::from_1900) == day);
    }));
}
