#include "duty/duties.h"

namespace jinze::duty {

const DutyVersion* Duties::judging(const Code& duty, Day begin, Day known) const
{
    const DutyVersion* found = nullptr;
    for (const DutyVersion& version : versions_)
        if (version.terms.duty == duty && version.entered <= known && version.terms.from <= begin &&
            begin < version.terms.until)
            found = &version;
    return found;
}

const DutyVersion* Duties::latest(const Code& duty) const
{
    const DutyVersion* found = nullptr;
    for (const DutyVersion& version : versions_)
        if (version.terms.duty == duty) found = &version;
    return found;
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

// A new version takes over where it begins: the one before it judges windows that began earlier.
void Duties::apply(const DutyAdopted& event, Day entered, PersonId)
{
    for (DutyVersion& version : versions_)
        if (version.terms.duty == event.terms.duty && version.terms.until > event.terms.from)
            version.terms.until = event.terms.from;
    versions_.push_back({event.terms, event.title.text, event.file, event.unit, event.basis, entered});
}

void Duties::apply(const DutyEnded& event, Day, PersonId)
{
    for (DutyVersion& version : versions_)
        if (version.terms.duty == event.duty && version.terms.until > event.from)
            version.terms.until = event.from;
}

void Duties::apply(const HolidaysAdopted& event, Day, PersonId)
{
    std::map<Day, calendar::DayOff> notice;
    for (const DayNoted& noted : event.days) notice[noted.day] = noted.off;
    working_days_.adopt(event.year, notice);
}

void Duties::apply(const ParametersAdopted& event, Day, PersonId) { parameters_ = event.parameters; }

void Duties::apply(const ReferenceYearOpened& event, Day entered, PersonId)
{
    reference_years_[{event.duty, event.year}].push_back({entered, event.from, event.last});
}

void Duties::apply(const ReasonGiven& event, Day entered, PersonId by)
{
    dockets_[event.obligation].reasons.push_back({entered, by, event.words});
}

void Duties::apply(const ReasonDecided& event, Day entered, PersonId by)
{
    dockets_[event.obligation].reason_decisions.push_back(
        {.entered = entered, .by = by, .words = event.words, .accepted = event.accepted});
}

void Duties::apply(const ObligationWaived& event, Day entered, PersonId by)
{
    dockets_[event.obligation].waivers.push_back({.entered = entered, .by = by, .words = event.words});
}

void Duties::apply(const StandingContested& event, Day entered, PersonId by)
{
    dockets_[event.obligation].contests.push_back({entered, by, event.words});
}

void Duties::apply(const ContestDecided& event, Day entered, PersonId by)
{
    dockets_[event.obligation].contest_decisions.push_back({.entered = entered,
                                                            .by = by,
                                                            .words = event.words,
                                                            .outcome = event.outcome,
                                                            .performed = event.performed.value_or(never)});
}

}  // namespace jinze::duty
