#include "domain/registry/ages.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::registry;

TEST_CASE("somebody is at most 120 years old, to the day, and born today at the latest")
{
    constexpr Day today = day_at(2026, 3, 5);
    CHECK(can_be_born_on(day_at(1906, 3, 5), today));
    CHECK_FALSE(can_be_born_on(day_at(1906, 3, 4), today));
    CHECK_FALSE(can_be_born_on(day_at(1890, 1, 1), today));
    CHECK(can_be_born_on(today, today));
    CHECK_FALSE(can_be_born_on(today + days{1}, today));
}

TEST_CASE("somebody born on 29 February is of age on the last of that month where there is no such day")
{
    CHECK(of_age_on(day_at(2004, 2, 29), day_at(2022, 2, 28)));
    CHECK_FALSE(of_age_on(day_at(2004, 2, 29), day_at(2022, 2, 27)));
    CHECK(months_later(day_at(2024, 3, 31), 1) == day_at(2024, 4, 30));
}
