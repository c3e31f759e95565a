#include "calendar/working_days.h"

namespace jinze::calendar {

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
    while (n > 0) {
        day += days{1};
        if (!knows(year_of(day))) provisional = true;
        if (is_working_day(day)) --n;
    }
    return {day, provisional};
}

CountedDay WorkingDays::on_or_after(Day day) const
{
    bool provisional = !knows(year_of(day));
    while (!is_working_day(day)) {
        day += days{1};
        if (!knows(year_of(day))) provisional = true;
    }
    return {day, provisional};
}

int WorkingDays::between(Day from, Day to) const
{
    int count = 0;
    for (Day day = from + days{1}; day <= to; day += days{1}) count += is_working_day(day);
    return count;
}

}  // namespace jinze::calendar
