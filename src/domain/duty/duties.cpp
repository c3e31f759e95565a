#include "domain/duty/duties.h"

namespace jinze::duty {

// Of the versions known by then, the one that began last. A later one replaces it from its first day.
const DutyVersion* Duties::judging(const Code& duty, Day begin, Day known) const
{
    const DutyVersion* found = nullptr;
    for (const DutyVersion& version : versions_)
        if (version.terms.duty == duty && version.entered <= known && version.terms.from <= begin &&
            (!found || found->terms.from <= version.terms.from))
            found = &version;
    if (!found || begin >= found->terms.until) return nullptr;
    if (found->ended_entered <= known && begin >= found->ended) return nullptr;
    return found;
}

const DutyVersion* Duties::latest(const Code& duty) const
{
    const DutyVersion* found = nullptr;
    for (const DutyVersion& version : versions_)
        if (version.terms.duty == duty) found = &version;
    return found;
}

Day Duties::first_from(const Code& duty, Day known) const
{
    Day first = never;
    for (const DutyVersion& version : versions_)
        if (version.terms.duty == duty && version.entered <= known) first = std::min(first, version.terms.from);
    return first;
}

const Docket* Duties::docket(const record::ObligationId& id) const
{
    const auto found = dockets_.find(id);
    return found == dockets_.end() ? nullptr : &found->second;
}

const ReferenceYear* Duties::reference_year(const Code& duty, int year, Day known) const
{
    const auto found = reference_years_.find({duty, year});
    if (found == reference_years_.end()) return nullptr;
    const ReferenceYear* last = nullptr;
    for (const ReferenceYear& opened : found->second)
        if (opened.entered <= known) last = &opened;
    return last;
}

Day Duties::last_notice(const Code& duty) const
{
    Day last = always;
    for (const auto& [key, notices] : reference_years_)
        if (key.first == duty)
            for (const ReferenceYear& notice : notices) last = std::max(last, notice.entered);
    return last;
}

namespace {

// The last entry made by `known`; the first of all if there is none yet.
template <class T>
const T& as_known(const std::vector<std::pair<Day, T>>& entries, Day known)
{
    static const T none{};
    const T* found = entries.empty() ? &none : &entries.front().second;
    for (const auto& [entered, value] : entries)
        if (entered <= known) found = &value;
    return *found;
}

}  // namespace

const calendar::WorkingDays& Duties::working_days(Day known) const { return as_known(calendars_, known); }
const Parameters& Duties::parameters(Day known) const { return as_known(parameters_, known); }

std::vector<Day> Duties::calendar_changes() const
{
    std::vector<Day> changes;
    for (const auto& [entered, calendar] : calendars_) changes.push_back(entered);
    return changes;
}

void Duties::apply(const DutyAdopted& event, Day entered, PersonId)
{
    versions_.push_back({event.terms, event.title.text, event.file, event.unit, event.basis, entered});
}

void Duties::apply(const DutyEnded& event, Day entered, PersonId)
{
    for (DutyVersion& version : versions_) {
        if (version.terms.duty != event.duty || version.ended <= event.from) continue;
        version.ended = event.from;
        version.ended_entered = entered;
    }
}

void Duties::apply(const HolidaysAdopted& event, Day entered, PersonId)
{
    std::map<Day, calendar::DayOff> notice;
    for (const DayNoted& noted : event.days) notice[noted.day] = noted.off;
    if (calendars_.empty() || calendars_.back().first != entered)
        calendars_.emplace_back(entered, calendars_.empty() ? calendar::WorkingDays{} : calendars_.back().second);
    calendars_.back().second.adopt(event.year, notice);
}

void Duties::apply(const ParametersAdopted& event, Day entered, PersonId)
{
    parameters_.emplace_back(entered, event.parameters);
}

void Duties::apply(const ReferenceYearOpened& event, Day entered, PersonId)
{
    reference_years_[{event.duty, event.year}].push_back({entered, event.from, event.last});
}

void Duties::apply(const ReasonGiven& event, Day entered, registry::Doer by)
{
    dockets_[event.obligation].reasons.push_back({entered, by, event.words});
}

// Given and taken back on the same day, so it was in force on no known day.
void Duties::apply(const ReasonTakenBack& event, Day entered, PersonId)
{
    Docket& docket = dockets_[event.obligation];
    ensure(!docket.reasons.empty() && docket.reasons.back().entered == entered);
    docket.reasons.pop_back();
    ++docket.taken_back;
}

void Duties::apply(const ReasonDecided& event, Day entered, registry::Doer by)
{
    dockets_[event.obligation].reason_decisions.push_back(
        {.entered = entered, .by = by, .words = event.words, .accepted = event.accepted});
}

void Duties::apply(const ObligationWaived& event, Day entered, registry::Doer by)
{
    dockets_[event.obligation].waivers.push_back({.entered = entered, .by = by, .words = event.words});
}

void Duties::apply(const StandingContested& event, Day entered, registry::Doer by)
{
    dockets_[event.obligation].contests.push_back({entered, by, event.words});
}

void Duties::apply(const ContestDecided& event, Day entered, registry::Doer by)
{
    dockets_[event.obligation].contest_decisions.push_back({.entered = entered,
                                                            .by = by,
                                                            .words = event.words,
                                                            .outcome = event.outcome,
                                                            .performed = event.performed.value_or(never)});
}

}  // namespace jinze::duty
