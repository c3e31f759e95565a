// The district's rules: the catalogue, single duties, the calendar, the parameters. Changes never affect windows that
// began in the past.
#include "domain/duty_rules/decide.h"

namespace jinze::district {
namespace {

using duty::DutyVersion;
using duty::Shape;
using duty::Terms;

// The number per year that a deadline requires, for a year of twelve months; 0 if it is not counted by the year.
int a_year(const duty::Owed& owed)
{
    if (owed.shape != Shape::count) return 0;
    switch (owed.in_each) {
        case calendar::Cadence::month: return 12 * owed.at_least;
        case calendar::Cadence::quarter: return 4 * owed.at_least;
        case calendar::Cadence::half_year: return 2 * owed.at_least;
        case calendar::Cadence::year: break;
    }
    return owed.at_least;
}

int days_in(const duty::Owed& owed) { return owed.within * (owed.span == duty::Span::months ? 30 : 1); }

// Whether `now` requires less than `before` in any comparable respect.
bool is_weaker(const Terms& now, const Terms& before)
{
    const duty::Owed &mine = now.owed, &theirs = before.owed;
    if (now.force != duty::Force::must || mine.shape != theirs.shape) return true;
    if (mine.at_least < theirs.at_least && mine.in_each == theirs.in_each) return true;
    if (mine.in_each > theirs.in_each || a_year(mine) < a_year(theirs)) return true;
    if (std::pair{mine.month, mine.day} > std::pair{theirs.month, theirs.day}) return true;
    if (mine.every_years > theirs.every_years || days_in(mine) > days_in(theirs)) return true;
    return now.until < before.until;
}

Objection object_to_unit(const Request& asked, const AdoptDuty& command, const DutyVersion* latest)
{
    if (!command.unit) {
        if (latest && latest->unit) return because(refusals::unit_takes_districts_code, command.terms.duty.text());
        return {};
    }
    if (const auto no = object_to_org(asked, *command.unit, asked.today)) return no;
    if (asked.people[*command.unit].kind != registry::OrgKind::unit)
        return because(refusals::not_a_unit, to_text(*command.unit));
    if (!latest || latest->unit == command.unit) return {};
    if (!latest->unit && latest->terms.force == duty::Force::must && is_weaker(command.terms, latest->terms))
        return because(refusals::weakens_a_must, command.terms.duty.text());
    return because(refusals::unit_takes_districts_code, command.terms.duty.text());
}

// A deadline set by the district needs a recorded decision of its work committee.
Objection object_to_basis(const Request& asked, const AdoptDuty& command, const DutyVersion* latest)
{
    const bool own_clock =
        !command.unit && !command.terms.is_standing() && (!latest || latest->terms.is_standing() || latest->basis);
    if (!command.basis) {
        if (own_clock) return because(refusals::basis_missing, command.terms.duty.text());
        return {};
    }
    const record::Record* basis = asked.state.records().find(*command.basis);
    if (!basis) return because(refusals::record_unknown, to_text(*command.basis));
    if (basis->withdrawn != never) return because(refusals::record_withdrawn, to_text(*command.basis));
    const record::Content& content = basis->latest().content;
    const auto host = asked.people[content.host].kind;
    const bool body = host == registry::OrgKind::work_committee || host == registry::OrgKind::district_committee;
    const bool kind = content.kind == record::Kind::document || content.kind == record::Kind::meeting;
    if (!kind || (!command.unit && !body)) return because(refusals::basis_unfit, to_text(*command.basis));
    return {};
}

duty::DutyAdopted adopted(const AdoptedDuty& it, Day from)
{
    duty::DutyAdopted event{.terms = it.terms, .title = {it.title.text}, .file = it.file};
    event.terms.from = std::max(event.terms.from, from);
    return event;
}

// Adopting the catalogue again skips duties whose text has not changed.
bool is_unchanged(const AdoptedDuty& it, const DutyVersion* latest)
{
    if (!latest || latest->ended != never || latest->title != it.title.text || latest->file != it.file) return false;
    Terms terms = it.terms;
    terms.from = latest->terms.from;
    return terms == latest->terms;
}

Objection object_to_duty(const Request& asked, const AdoptCatalogue& command, std::size_t i)
{
    const AdoptedDuty& it = command.duties[i];
    if (const auto no = object_to_terms(it.terms)) return no;
    if (const auto no = object_to_missing(it.title.text, texts::duty_title, "title")) return no;
    if (const auto no = object_to_coming_day(asked, std::max(it.terms.from, command.from))) return no;
    for (std::size_t before = 0; before < i; ++before)
        if (command.duties[before].terms.duty == it.terms.duty)
            return because(refusals::duty_doubled, it.terms.duty.text());
    const DutyVersion* latest = asked.state.duties().latest(it.terms.duty);
    if (!latest || is_unchanged(it, latest)) return {};
    if (latest->unit) return because(refusals::unit_takes_districts_code, it.terms.duty.text());
    if (std::max(it.terms.from, command.from) <= latest->terms.from)
        return because(refusals::from_not_after_last_version, to_text(latest->terms.from));
    return {};
}

}  // namespace

Decided decide_on(const Request& asked, const AdoptCatalogue& command)
{
    const duty::Duties& duties = asked.state.duties();
    if (!command.name) return refuse(refusals::text_missing, "name");
    if (command.duties.empty()) return refuse(refusals::nothing_to_adopt, "duties");
    if (command.files.size() > 50) return refuse(refusals::catalogue_too_large, std::to_string(command.files.size()));
    if (command.from < asked.today && !duties.versions().empty())
        return refuse(refusals::from_in_the_past, to_text(command.from));
    if (const auto no = object_to_coming_day(asked, command.from)) return std::unexpected{*no};
    for (std::size_t i = 0; i < command.duties.size(); ++i)
        if (const auto no = at(lists::duties, i, object_to_duty(asked, command, i))) return std::unexpected{*no};
    Events events{duty::CatalogueAdopted{.name = command.name, .from = command.from, .files = command.files}};
    for (const AdoptedDuty& it : command.duties)
        if (it.terms.until > command.from && !is_unchanged(it, duties.latest(it.terms.duty)))
            events.push_back(adopted(it, command.from));
    return events;
}

Decided decide_on(const Request& asked, const AdoptDuty& command)
{
    const DutyVersion* latest = asked.state.duties().latest(command.terms.duty);
    if (const auto no = object_to_terms(command.terms)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.title.text, texts::duty_title, "title")) return std::unexpected{*no};
    if (command.terms.from < asked.today && !asked.state.duties().versions().empty())
        return refuse(refusals::from_in_the_past, to_text(command.terms.from));
    if (const auto no = object_to_coming_day(asked, command.terms.from)) return std::unexpected{*no};
    if (const auto no = object_to_unit(asked, command, latest)) return std::unexpected{*no};
    if (latest && command.terms.from <= latest->terms.from)
        return refuse(refusals::from_not_after_last_version, to_text(latest->terms.from));
    if (const auto no = object_to_basis(asked, command, latest)) return std::unexpected{*no};
    return Events{duty::DutyAdopted{.terms = command.terms,
                                    .title = {command.title.text},
                                    .file = command.file,
                                    .unit = command.unit,
                                    .basis = command.basis}};
}

Decided decide_on(const Request& asked, const EndDuty& command)
{
    const DutyVersion* latest = asked.state.duties().latest(command.duty);
    if (!latest) return refuse(refusals::duty_unknown, command.duty.text());
    if (command.from < asked.today) return refuse(refusals::from_in_the_past, to_text(command.from));
    if (const auto no = object_to_coming_day(asked, command.from)) return std::unexpected{*no};
    if (latest->ended <= command.from) return refuse(refusals::duty_already_ended, to_text(latest->ended));
    return Events{duty::DutyEnded{.duty = command.duty, .from = command.from}};
}

Decided decide_on(const Request& asked, const AdoptHolidays& command)
{
    const int this_year = year_of(asked.today);
    if (command.year < 2000 || command.year > this_year + 1)
        return refuse(refusals::year_implausible, std::to_string(command.year));
    if (command.days.empty()) return refuse(refusals::nothing_to_adopt, "days");
    std::set<Day> seen;
    for (std::size_t i = 0; i < command.days.size(); ++i) {
        const Day day = command.days[i].day;
        if (year_of(day) != command.year)
            return refuse(refusals::day_outside_year, to_text(day), {lists::days, static_cast<int>(i)});
        if (!seen.insert(day).second)
            return refuse(refusals::day_doubled, to_text(day), {lists::days, static_cast<int>(i)});
    }
    return Events{duty::HolidaysAdopted{.year = command.year, .days = command.days}};
}

Decided decide_on(const Request&, const AdoptParameters& command)
{
    const duty::Parameters& it = command.parameters;
    const auto outside = [](int value, int least, int most) { return value < least || value > most; };
    if (outside(it.late_entry, 1, 60)) return refuse(refusals::parameters_out_of_range, "late_entry 1-60");
    if (outside(it.reason, 1, 60)) return refuse(refusals::parameters_out_of_range, "reason 1-60");
    if (outside(it.due_soon, 0, 60)) return refuse(refusals::parameters_out_of_range, "due_soon 0-60");
    if (outside(it.frozen, 1, 366)) return refuse(refusals::parameters_out_of_range, "frozen 1-366");
    return Events{duty::ParametersAdopted{it}};
}

Decided decide_on(const Request& asked, const OpenReferenceYear& command)
{
    const DutyVersion* latest = asked.state.duties().latest(command.duty);
    if (!latest) return refuse(refusals::duty_unknown, command.duty.text());
    if (latest->terms.owed.shape != Shape::reference_year)
        return refuse(refusals::not_a_reference_year_duty, command.duty.text());
    if (command.year < 2000 || command.year > year_of(asked.today) + 1)
        return refuse(refusals::year_implausible, std::to_string(command.year));
    if (command.last < command.from) return refuse(refusals::last_before_from, to_text(command.last));
    for (const Day day : {command.from, command.last})
        if (year_of(day) != command.year && year_of(day) != command.year + 1)
            return refuse(refusals::day_outside_year, to_text(day));
    return Events{duty::ReferenceYearOpened{
        .duty = command.duty, .year = command.year, .from = command.from, .last = command.last}};
}

}  // namespace jinze::district
