#include "domain/calendar/working_days.h"

namespace jinze::calendar {
namespace {

// The number of Mondays to Fridays before a day, counted from 1 January of year 1.
int weekdays_before(Day day)
{
    constexpr int monday = number_of(day_at(1, 1, 1));  // a Monday
    const int passed = number_of(day) - monday;
    return passed / 7 * 5 + std::min(passed % 7, 5);
}

}  // namespace

void WorkingDays::adopt(int year, const std::map<Day, DayOff>& notice) { years_[year] = notice; }

bool WorkingDays::is_working_day(Day day) const
{
    const auto year = years_.find(year_of(day));
    if (year != years_.end()) {
        const auto found = year->second.find(day);
        if (found != year->second.end()) return found->second == DayOff::made_up;
    }
    const std::chrono::weekday weekday{day};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

CountedDay WorkingDays::after(Day day, int n) const
{
    bool provisional = false;
    while (n > 0 && day < never) {
        day += days{1};
        if (!knows(year_of(day))) provisional = true;
        if (is_working_day(day)) --n;
    }
    return {day, provisional};
}

CountedDay WorkingDays::on_or_after(Day day) const
{
    bool provisional = !knows(year_of(day));
    while (!is_working_day(day) && day < never) {
        day += days{1};
        if (!knows(year_of(day))) provisional = true;
    }
    return {day, provisional};
}

int WorkingDays::between(Day from, Day to) const
{
    if (to <= from) return 0;
    int count = weekdays_before(to + days{1}) - weekdays_before(from + days{1});
    const auto end = years_.upper_bound(year_of(to));
    for (auto year = years_.lower_bound(year_of(from)); year != end; ++year) {
        const auto last = year->second.upper_bound(to);
        for (auto it = year->second.upper_bound(from); it != last; ++it) {
            const std::chrono::weekday weekday{it->first};
            const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
            if (it->second == DayOff::holiday && !weekend) --count;
            if (it->second == DayOff::made_up && weekend) ++count;
        }
    }
    return count;
}

}  // namespace jinze::calendar
