// Working days by the official calendar: the State Council's yearly notice of holidays and of the
// weekend days worked instead (调休). Where a year's notice is not yet adopted, days are counted by
// weekends alone and the answer is marked provisional; nobody guesses silently.
#pragma once

#include <map>

#include "base/day.h"

namespace jinze::calendar {

enum class DayOff : std::uint8_t { holiday, made_up };  // 放假 · 调休上班

struct CountedDay {
    Day day;
    bool provisional = false;  // some year it was counted through has no adopted notice

    bool operator==(const CountedDay&) const = default;
};

class WorkingDays {
public:
    // Adopts one year's notice, whole. Adopting a year again replaces it.
    void adopt(int year, const std::map<Day, DayOff>& notice);

    bool knows(int year) const { return years_.contains(year); }
    bool is_working_day(Day day) const;

    // None of these passes `never`, and between() takes as long for a century as for a week.
    // The n-th working day after `day` (n >= 1), not counting `day` itself; for n = 0, `day`.
    CountedDay after(Day day, int n) const;
    // `day` itself where it is a working day, else the next one (民法典 §203, by analogy).
    CountedDay on_or_after(Day day) const;
    // Working days in (from, to]; 0 where to <= from.
    int between(Day from, Day to) const;

private:
    std::map<int, std::map<Day, DayOff>> years_;
};

}  // namespace jinze::calendar
