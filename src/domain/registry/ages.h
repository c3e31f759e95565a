// What cannot be true of a person's age, on any paper: who lives is not older than anybody ever was, and nobody joined
// before they were born. Between that and eighteen years (党章第一条) it is asked, not refused: people joined younger
// in the years of war. A year on probation: 党章第七条.
#pragma once

#include "base/day.h"

namespace jinze::registry {

inline constexpr int oldest_years = 120;
inline constexpr int of_age_years = 18;
inline constexpr int probation_months = 12;

// The same day so many months later; the last of the month where there is none.
Day months_later(Day day, int months);

// How long somebody who joined that day was on probation: no time at all by the constitutions of the 9th and 10th
// congresses (April 1969 to 18 August 1977).
int probation_of(Day joined);

// A birthday that somebody who is registered today can have.
bool can_be_born_on(Day born, Day today);
bool of_age_on(Day born, Day day);

}  // namespace jinze::registry
