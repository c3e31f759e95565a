#include "domain/calendar/working_days.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::calendar;

namespace {

// From the official notices, May 2022 and June 2026 only.
WorkingDays official()
{
    WorkingDays calendar;
    std::map<Day, DayOff> may{{day_at(2022, 4, 24), DayOff::made_up}, {day_at(2022, 5, 7), DayOff::made_up}};
    for (Day day = day_at(2022, 4, 30); day <= day_at(2022, 5, 4); day += days{1}) may[day] = DayOff::holiday;
    calendar.adopt(2022, may);
    calendar.adopt(2026, {{day_at(2026, 6, 19), DayOff::holiday}});
    return calendar;
}

}  // namespace

TEST_CASE("7 to 12 May 2022 is exactly five working days, because the Saturday was made up")
{
    CHECK(official().between(day_at(2022, 5, 6), day_at(2022, 5, 12)) == 5);
    CHECK(official().after(day_at(2022, 5, 6), 5) == CountedDay{day_at(2022, 5, 12), false});
    CHECK(WorkingDays{}.between(day_at(2022, 5, 6), day_at(2022, 5, 12)) == 4);
}

TEST_CASE("15 to 19 June 2026 looks like five working days and is four")
{
    CHECK(official().between(day_at(2026, 6, 14), day_at(2026, 6, 19)) == 4);
    CHECK(official().after(day_at(2026, 6, 14), 5) == CountedDay{day_at(2026, 6, 22), false});
}

TEST_CASE("a last day on a holiday moves to the next working day")
{
    CHECK(official().on_or_after(day_at(2026, 6, 19)) == CountedDay{day_at(2026, 6, 22), false});
    CHECK(official().on_or_after(day_at(2022, 5, 7)) == CountedDay{day_at(2022, 5, 7), false});
}

TEST_CASE("a year without its notice is counted by weekends and marked provisional")
{
    CHECK(official().after(day_at(2025, 12, 30), 2) == CountedDay{day_at(2026, 1, 1), true});
    CHECK(official().on_or_after(day_at(2027, 5, 1)) == CountedDay{day_at(2027, 5, 3), true});
    CHECK_FALSE(official().knows(2025));
}

TEST_CASE("adopting a year again replaces it whole; between never counts backwards")
{
    WorkingDays calendar = official();
    calendar.adopt(2026, {});
    CHECK(calendar.is_working_day(day_at(2026, 6, 19)));
    CHECK(calendar.between(day_at(2026, 6, 19), day_at(2026, 6, 19)) == 0);
    CHECK(calendar.between(day_at(2026, 6, 19), day_at(2026, 6, 1)) == 0);
    CHECK(calendar.after(day_at(2026, 6, 19), 0).day == day_at(2026, 6, 19));
}

TEST_CASE("counting by arithmetic equals counting day by day, and never passes the last day there is")
{
    const WorkingDays calendar = official();
    for (const auto& [from, to] : {std::pair{day_at(2022, 3, 29), day_at(2022, 6, 2)},
                                   {day_at(2026, 6, 1), day_at(2026, 7, 3)},
                                   {day_at(1999, 12, 31), day_at(2027, 1, 1)}})
        for (Day first = from; first < from + days{9}; first += days{1}) {
            int counted = 0;
            for (Day day = first + days{1}; day <= to; day += days{1}) counted += calendar.is_working_day(day);
            CHECK(calendar.between(first, to) == counted);
        }
    CHECK(calendar.between(always, never) > 2'600'000);
    CHECK(calendar.after(never - days{1}, 3650).day == never);
    CHECK(calendar.on_or_after(never).day == never);
}
