// A window of time in which a duty is owed, and its label: 2026, 2026H1, 2026Q3, 2026-07 for calendar windows.
// domain/duty/windows.h labels the other kinds.
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"

namespace jinze::calendar {

enum class Cadence : std::uint8_t { month, quarter, half_year, year };

// Both days belong to the window.
struct Window {
    Day begin;
    Day last;

    bool contains(Day day) const { return begin <= day && day <= last; }
    int length() const { return number_of(last) - number_of(begin) + 1; }
    friend auto operator<=>(const Window&, const Window&) = default;
};

Window window_containing(Cadence cadence, Day day);
Window window_after(Cadence cadence, Window window);
std::string label_of(Cadence cadence, Day begin);
std::optional<Window> window_labelled(std::string_view label);

// The same day n months later; the last day of that month if it has no such day (29 Feb + 12 months = 28 Feb). Clamped
// to [always, never].
Day months_after(Day day, int months);

}  // namespace jinze::calendar
