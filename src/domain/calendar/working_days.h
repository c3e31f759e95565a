// Working days by the official calendar: the State Council's yearly notice of holidays and of weekend days worked
// instead (调休). Without an adopted notice for a year, only weekends are excluded and the result is marked
// provisional.
#pragma once

#include <map>

#include "base/day.h"

namespace jinze::calendar {

enum class DayOff : std::uint8_t { holiday, made_up };  // 放假 · 调休上班

struct CountedDay {
    Day day;
    bool provisional = false;  // a year in the range has no adopted notice

    bool operator==(const CountedDay&) const = default;
};

class WorkingDays {
public:
    // Adopts the whole notice of one year. It replaces an earlier notice of that year.
    void adopt(int year, const std::map<Day, DayOff>& notice);

    bool knows(int year) const { return years_.contains(year); }
    bool is_working_day(Day day) const;

    // These never return a day after `never`. between() takes constant time.
    // Returns the n-th working day after `day` (n >= 1), not counting `day` itself; for n = 0, `day`.
    CountedDay after(Day day, int n) const;
    // `day` itself if it is a working day, else the next one (民法典 §203, by analogy).
    CountedDay on_or_after(Day day) const;
    // The number of working days in (from, to]; 0 if to <= from.
    int between(Day from, Day to) const;

private:
    std::map<int, std::map<Day, DayOff>> years_;
};

}  // namespace jinze::calendar
