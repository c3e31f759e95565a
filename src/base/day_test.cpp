#include "base/day.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

// The instant of a local time in China.
Instant in_china(Day day, int hour, int minute) { return Instant{day} + hours{hour} + minutes{minute} - hours{8}; }

}  // namespace

TEST_CASE(
    "the China day turns at midnight in China: at 23:59, 00:00 and 07:59 of New Year and month "
    "ends")
{
    for (const Day last : {day_at(2025, 12, 31), day_at(2024, 2, 29), day_at(2025, 2, 28), day_at(2026, 6, 30)}) {
        const Day next = last + days{1};
        CHECK(day_of(in_china(last, 23, 59)) == last);
        CHECK(day_of(in_china(next, 0, 0)) == next);
        CHECK(day_of(in_china(next, 0, 0) - milliseconds{1}) == last);
        // Until 07:59 it is still the day before in UTC.
        CHECK(day_of(in_china(next, 7, 59)) == next);
        CHECK(std::chrono::floor<days>(in_china(next, 7, 59)) == last);
        CHECK(start_of(next) == in_china(next, 0, 0));
    }
}

TEST_CASE("a day of China is its own from its first instant to its last, before 1970 too")
{
    const auto ok = rc::check([] {
        const Day day = day_numbered(*rc::gen::inRange(-40'000, 40'000));
        RC_ASSERT(day_of(start_of(day)) == day);
        RC_ASSERT(day_of(start_of(day + days{1}) - milliseconds{1}) == day);
        RC_ASSERT(day_from(to_text(day)) == day);
    });
    CHECK(ok);
}

TEST_CASE("a day is read only as written, and only where it exists")
{
    CHECK(day_from("2024-02-29") == day_at(2024, 2, 29));
    for (const char* text : {"2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-4-01",
                             "2026/04/01", "20260401", " 2026-04-01", "2026-04-01 ", "+026-04-01", ""})
        CHECK_FALSE(day_from(text).has_value());
}

TEST_CASE("an instant is read only as written")
{
    const Instant instant = Instant{day_at(2026, 3, 5)} + hours{7} + minutes{59} + milliseconds{123};
    CHECK(to_text(instant) == "2026-03-05T07:59:00.123Z");
    CHECK(instant_from("2026-03-05T07:59:00.123Z") == instant);
    for (const char* text : {"2026-03-05T24:00:00.000Z", "2026-03-05T07:60:00.000Z", "2026-03-05T07:59:60.000Z",
                             "2026-03-05T07:59:00Z", "2026-03-05 07:59:00.123Z", "2026-03-05T07:59:00.123+"})
        CHECK_FALSE(instant_from(text).has_value());
}

TEST_CASE("the earliest and the latest day can be written and read")
{
    CHECK(to_text(never) == "9999-12-31");
    CHECK(to_text(always) == "0001-01-01");
    CHECK(day_from("9999-12-31") == never);
}
