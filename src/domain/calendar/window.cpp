#include "domain/calendar/window.h"

#include <charconv>

namespace jinze::calendar {
namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::years;

int months_in(Cadence cadence)
{
    switch (cadence) {
        case Cadence::month: return 1;
        case Cadence::quarter: return 3;
        case Cadence::half_year: return 6;
        case Cadence::year: return 12;
    }
    return 12;
}

Window starting(Cadence cadence, year_month first)
{
    return {day_of(first / 1), day_of((first + months{months_in(cadence)}) / 1) - days{1}};
}

std::optional<int> whole_number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('-')) return {};
    return value;
}

}  // namespace

Window window_containing(Cadence cadence, Day day)
{
    const auto date = civil(day);
    const unsigned width = static_cast<unsigned>(months_in(cadence));
    const unsigned first = (static_cast<unsigned>(date.month()) - 1) / width * width + 1;
    return starting(cadence, date.year() / std::chrono::month{first});
}

Window window_after(Cadence cadence, Window window) { return window_containing(cadence, window.last + days{1}); }

std::string label_of(Cadence cadence, Day begin)
{
    const auto date = civil(begin);
    const unsigned month = static_cast<unsigned>(date.month());
    const std::string year = to_text(begin).substr(0, 4);
    switch (cadence) {
        case Cadence::month: return to_text(begin).substr(0, 7);
        case Cadence::quarter: return year + "Q" + std::to_string((month - 1) / 3 + 1);
        case Cadence::half_year: return year + "H" + std::to_string((month - 1) / 6 + 1);
        case Cadence::year: break;
    }
    return year;
}

std::optional<Window> window_labelled(std::string_view label)
{
    if (label.size() < 4) return {};
    const auto year = whole_number(label.substr(0, 4));
    if (!year || *year < 1) return {};
    const auto at = [&](int month) { return std::chrono::year{*year} / month; };
    if (label.size() == 4) return starting(Cadence::year, at(1));
    const auto part = whole_number(label.substr(5));
    if (!part) return {};
    if (label[4] == 'H' && label.size() == 6 && *part >= 1 && *part <= 2)
        return starting(Cadence::half_year, at((*part - 1) * 6 + 1));
    if (label[4] == 'Q' && label.size() == 6 && *part >= 1 && *part <= 4)
        return starting(Cadence::quarter, at((*part - 1) * 3 + 1));
    if (label[4] == '-' && label.size() == 7 && *part >= 1 && *part <= 12) return starting(Cadence::month, at(*part));
    return {};
}

Day months_after(Day day, int count)
{
    const auto date = civil(day);
    const year_month target = year_month{date.year(), date.month()} + months{count};
    if (target.year() > civil(never).year()) return never;
    if (target.year() < civil(always).year()) return always;
    const auto same = target / date.day();
    return same.ok() ? day_of(same) : day_of(target / std::chrono::last);
}

}  // namespace jinze::calendar
