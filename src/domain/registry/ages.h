// Limits on a person's age: nobody living is older than the oldest known person, and nobody joined before birth.
// Between that and eighteen years (党章第一条) the program asks and does not refuse: people joined younger in the war
// years. A year on probation: 党章第七条.
#pragma once

#include "base/day.h"

namespace jinze::registry {

inline constexpr int oldest_years = 120;
inline constexpr int of_age_years = 18;
inline constexpr int probation_months = 12;

// The same day that many months later; the last day of the month if it has no such day.
Day months_later(Day day, int months);

// The length of probation for somebody who joined on that day. It was zero under the constitutions of the 9th and 10th
// congresses (April 1969 to 18 August 1977).
int probation_of(Day joined);

// Whether a person registered today can have this birthday.
bool can_be_born_on(Day born, Day today);
bool of_age_on(Day born, Day day);

}  // namespace jinze::registry
