#include "base/no_day.h"

#include <doctest/doctest.h>

using namespace jinze;

TEST_CASE("what is written as a day and is none is told which month has no such day")
{
    CHECK(why_no_day("2024-02-29").zh.empty());
    CHECK(why_no_day("2026-02-30").zh == "2月没有30日");
    CHECK(why_no_day("2026-02-30").en == "February has no day 30");
    CHECK(why_no_day("2026-02-29").zh == "2026年2月没有29日");
    CHECK(why_no_day("2026-13-01").zh == "没有13月");
    CHECK(why_no_day("2026-04-00").zh == "4月没有0日");
    CHECK(why_no_day("today").zh.empty());
}
