#include "domain/duty/windows.h"

namespace jinze::duty {
namespace {

using calendar::Window;

calendar::CountedDay counted(const calendar::WorkingDays& calendar, int within, Span span, Day from)
{
    switch (span) {
        case Span::working_days: return calendar.after(from, within);
        case Span::days: return calendar.on_or_after(from + days{within});
        case Span::months: return calendar.on_or_after(calendar::months_after(from, within));
    }
    return {};
}

void add_cadences(std::vector<Stretch>& found, const Terms& terms, Day horizon)
{
    Window window = calendar::window_containing(terms.owed.in_each, terms.from);
    if (window.begin < terms.from) window = calendar::window_after(terms.owed.in_each, window);
    for (; window.begin <= horizon && window.begin < terms.until;
         window = calendar::window_after(terms.owed.in_each, window))
        found.push_back({.label = calendar::label_of(terms.owed.in_each, window.begin),
                         .begin = window.begin,
                         .last = window.last,
                         .late_until = window.last});
}

// Late work counts until the next year's window begins, since nothing else is owed between.
void add_dates(std::vector<Stretch>& found, const Terms& terms, Day horizon)
{
    for (int year = year_of(terms.from); year <= year_of(horizon); ++year) {
        const Day begin = day_at(year, 1, 1);
        if (begin < terms.from || begin >= terms.until) continue;
        const std::chrono::year_month_day date{std::chrono::year{year} / terms.owed.month / terms.owed.day};
        const Day last = date.ok() ? day_of(date) : day_of(date.year() / date.month() / std::chrono::last);
        found.push_back(
            {.label = std::to_string(year), .begin = begin, .last = last, .late_until = day_at(year, 12, 31)});
    }
}

void add_reference_years(std::vector<Stretch>& found, const Duties& duties, const Terms& terms, Day horizon, Day known)
{
    for (int year = year_of(terms.from); year <= year_of(horizon); ++year) {
        const Day begin = day_at(year, 1, 1);
        if (begin < terms.from || begin >= terms.until) continue;
        Stretch it{.label = std::to_string(year) + "R",
                   .begin = begin,
                   .last = day_at(year, 12, 31),
                   .awaiting_notice = true,
                   .late_until = never};
        if (const ReferenceYear* opened = duties.reference_year(terms.duty, year, known)) {
            it.begin = opened->from;
            it.last = opened->last;
            it.awaiting_notice = false;
        }
        if (const ReferenceYear* next = duties.reference_year(terms.duty, year + 1, known))
            it.late_until = std::max(it.last, next->from - days{1});
        found.push_back(it);
    }
}

}  // namespace

calendar::CountedDay last_day(const Duties& duties, int within, Span span, Day from, Day known)
{
    auto it = counted(duties.working_days(std::min(from, known)), within, span, from);
    for (const Day change : duties.calendar_changes())
        if (from < change && change <= known && change <= it.day)
            it = counted(duties.working_days(change), within, span, from);
    return it;
}

std::vector<Stretch> common_windows(const Duties& duties, const DutyVersion& version, Day horizon, Day known)
{
    std::vector<Stretch> found;
    switch (version.terms.owed.shape) {
        case Shape::count:
        case Shape::hours: add_cadences(found, version.terms, horizon); break;
        case Shape::by_date: add_dates(found, version.terms, horizon); break;
        case Shape::reference_year: add_reference_years(found, duties, version.terms, horizon, known); break;
        default: break;
    }
    std::erase_if(found, [&](const Stretch& it) {
        // A reference year is judged by the version in force when its nominal year began.
        const Day begin =
            version.terms.owed.shape == Shape::reference_year ? day_at(std::stoi(it.label), 1, 1) : it.begin;
        return duties.judging(version.terms.duty, begin, known) != &version;
    });
    return found;
}

}  // namespace jinze::duty
