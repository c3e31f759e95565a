#include "domain/fact_sheet/owners.h"

#include <algorithm>

namespace jinze::fact_sheet {
namespace {

// The last day on which the body existed, up to a day.
Day last_of(const registry::Organisation& org, Day day, Day known)
{
    const Day until = org.life.until_known(known);
    return until <= day ? until - days{1} : day;
}

bool is_dissolved(const registry::Organisation& org, Day known)
{
    return org.life.until_known(known) != never && org.successor.has_value();
}

// The body and the grassroots organisations that led it on that day, upwards.
std::vector<OrgId> line_above(const registry::Register& people, OrgId org, Day on, Day known)
{
    std::vector<OrgId> line{org};
    for (auto next = people.leads(org, on, known); next && registry::is_grassroots(people[*next].kind);
         next = people.leads(*next, on, known)) {
        if (std::ranges::find(line, *next) != line.end()) break;
        line.push_back(*next);
    }
    return line;
}

void add_below(const registry::Register& people, std::vector<OrgId>& found, OrgId body)
{
    const auto add = [&](OrgId org) {
        if (std::ranges::find(found, org) == found.end()) found.push_back(org);
    };
    std::size_t next = found.size();
    add(body);
    if (!registry::is_grassroots(people[body].kind)) return;
    for (; next < found.size(); ++next)
        for (const OrgId org : people[found[next]].below) add(org);
}

std::vector<OrgId> all_predecessors(OrgId body, const Successions& successions)
{
    std::vector<OrgId> found{body};
    for (std::size_t next = 0; next < found.size(); ++next) {
        const auto there = successions.find(found[next]);
        if (there == successions.end()) continue;
        for (const OrgId org : there->second)
            if (std::ranges::find(found, org) == found.end()) found.push_back(org);
    }
    found.erase(found.begin());
    return found;
}

Day nominal_begin(const duty::Obligation& obligation)
{
    return day_at(std::stoi(obligation.window.substr(0, 4)), 1, 1);
}

}  // namespace

Day first_draft(const district::State& state, Period period, Day today)
{
    return std::min(today, state.duties().working_days(today).after(period.last, 10).day);
}

Successions successions(const registry::Register& people, Day known)
{
    Successions found;
    for (const registry::Organisation& org : people.organisations())
        if (is_dissolved(org, known)) found[*org.successor].push_back(org.id);
    return found;
}

std::vector<Predecessor> predecessors(const registry::Register& people, OrgId body, Period period, Day known)
{
    std::vector<Predecessor> found;
    for (const OrgId org : all_predecessors(body, successions(people, known))) {
        const registry::Span& life = people[org].life;
        const Period there{std::max(life.from, period.first), std::min(life.until_known(known) - days{1}, period.last)};
        if (there.first <= there.last && life.until_known(known) > period.first) found.push_back({org, there});
    }
    std::ranges::sort(found, {}, [](const Predecessor& it) { return std::pair{it.days.last, it.org}; });
    return found;
}

std::vector<OrgId> owners(const duty::Facts& facts, const duty::Obligation& obligation, Day known)
{
    const registry::Register& people = facts.people;
    const OrgId home = duty::home_of(facts, obligation.bearer, std::min(obligation.last, known), known);
    const Day on = last_of(people[home], std::max(obligation.begin, std::min(obligation.last, known)), known);
    std::vector<OrgId> found = line_above(people, home, on, known);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const registry::Organisation& org = people[found[i]];
        if (!is_dissolved(org, known) || obligation.last >= org.life.until_known(known)) continue;
        if (std::ranges::find(found, *org.successor) == found.end()) found.push_back(*org.successor);
    }
    return found;
}

std::vector<OrgId> places(const registry::Register& people, OrgId body, Day known)
{
    return places(people, body, successions(people, known));
}

std::vector<OrgId> places(const registry::Register& people, OrgId body, const Successions& successions)
{
    std::vector<OrgId> found;
    add_below(people, found, body);
    for (const OrgId org : all_predecessors(body, successions)) add_below(people, found, org);
    std::ranges::sort(found);
    return found;
}

bool falls_in(const duty::Facts& facts, const duty::Obligation& obligation, Period period,
              const std::optional<Before>& before)
{
    if (obligation.terms().owed.shape != duty::Shape::reference_year) return period.contains(obligation.last);
    const Day begin = nominal_begin(obligation);
    if (period.contains(begin)) return true;
    if (!before || !before->period.contains(begin)) return false;
    const auto then = duty::find_obligation(facts, obligation.id(), before->known);
    return then && is_left_out(duty::evaluate(facts, *then, before->known, before->known).standing);
}

bool found_itself(const duty::Facts& facts, const duty::Obligation& obligation, Day known)
{
    if (obligation.terms().owed.occasion != duty::Occasion::problem_recorded || !obligation.occasion_record)
        return false;
    const record::Version* found = facts.records[obligation.occasion_record].known(known);
    if (!found) return false;
    const OrgId home = duty::home_of(facts, obligation.bearer, obligation.begin, known);
    const auto line = line_above(facts.people, found->content.host, obligation.begin, known);
    return std::ranges::find(line, home) != line.end();
}

}  // namespace jinze::fact_sheet
