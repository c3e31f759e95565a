#include "domain/registry/ages.h"

namespace jinze::registry {

Day months_later(Day day, int months)
{
    auto date = civil(day) + std::chrono::months{months};
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return day_of(date);
}

int probation_of(Day joined)
{
    return joined >= day_at(1969, 4, 14) && joined < day_at(1977, 8, 18) ? 0 : probation_months;
}

bool can_be_born_on(Day born, Day today) { return born <= today && months_later(born, oldest_years * 12) >= today; }

bool of_age_on(Day born, Day day) { return months_later(born, of_age_years * 12) <= day; }

}  // namespace jinze::registry
