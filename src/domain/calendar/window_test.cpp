#include "domain/calendar/window.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using namespace jinze::calendar;

TEST_CASE("windows begin and end with their months, leap day and New Year included")
{
    CHECK(window_containing(Cadence::month, day_at(2024, 2, 29)) == Window{day_at(2024, 2, 1), day_at(2024, 2, 29)});
    CHECK(window_containing(Cadence::month, day_at(2025, 2, 28)) == Window{day_at(2025, 2, 1), day_at(2025, 2, 28)});
    CHECK(window_containing(Cadence::quarter, day_at(2025, 12, 31)) ==
          Window{day_at(2025, 10, 1), day_at(2025, 12, 31)});
    CHECK(window_containing(Cadence::quarter, day_at(2026, 1, 1)) == Window{day_at(2026, 1, 1), day_at(2026, 3, 31)});
    CHECK(window_containing(Cadence::half_year, day_at(2026, 6, 30)).last == day_at(2026, 6, 30));
    CHECK(window_containing(Cadence::half_year, day_at(2026, 7, 1)).begin == day_at(2026, 7, 1));
    CHECK(window_containing(Cadence::year, day_at(2024, 2, 29)).length() == 366);
}

TEST_CASE("every day lies in one window, the next begins on the day after, and labels read back")
{
    const auto ok = rc::check([] {
        const Day day = day_numbered(*rc::gen::inRange(-20'000, 60'000));
        const auto cadence = *rc::gen::element(Cadence::month, Cadence::quarter, Cadence::half_year, Cadence::year);
        const Window window = window_containing(cadence, day);
        RC_ASSERT(window.contains(day));
        RC_ASSERT(window_after(cadence, window).begin == window.last + days{1});
        RC_ASSERT(window_labelled(label_of(cadence, window.begin)) == window);
    });
    CHECK(ok);
}

TEST_CASE("labels are read only as written")
{
    CHECK(label_of(Cadence::quarter, day_at(2026, 7, 1)) == "2026Q3");
    CHECK(label_of(Cadence::month, day_at(2026, 7, 1)) == "2026-07");
    for (const char* label :
         {"2026Q5", "2026Q0", "2026H3", "2026-13", "2026-00", "2026-7", "26", "2026q1", "2026Q", "0000", "2026-+7"})
        CHECK_FALSE(window_labelled(label).has_value());
}

TEST_CASE("months later means the same day, or the last one of a shorter month")
{
    CHECK(months_after(day_at(2024, 2, 29), 12) == day_at(2025, 2, 28));
    CHECK(months_after(day_at(2024, 2, 29), 48) == day_at(2028, 2, 29));
    CHECK(months_after(day_at(2026, 1, 31), 1) == day_at(2026, 2, 28));
    CHECK(months_after(day_at(2025, 12, 31), 6) == day_at(2026, 6, 30));
    CHECK(months_after(day_at(2026, 3, 31), -1) == day_at(2026, 2, 28));
}

TEST_CASE("months later never leaves the days there are")
{
    CHECK(months_after(never, 12) == never);
    CHECK(months_after(day_at(9999, 6, 30), 120) == never);
    CHECK(months_after(always, -1) == always);
}
