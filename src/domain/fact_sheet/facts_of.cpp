#include "domain/fact_sheet/facts_of.h"

#include <algorithm>

#include "domain/fact_sheet/owners.h"

namespace jinze::fact_sheet {

using scheme::FactName;
using scheme::FactSource;

std::set<FactName> names_in(const scheme::Scheme& scheme)
{
    std::set<FactName> names;
    for (const scheme::Item& item : scheme.items) {
        names.insert(item.facts.begin(), item.facts.end());
        if (item.when) names.insert(item.when->fact);
    }
    return names;
}

scheme::Fact fact_of(const duty::Facts& facts, const duty::Obligation& obligation, duty::Standing standing,
                     const duty::Judgement* judged, OrgId body, Day known)
{
    const bool own = obligation.bearer == duty::BearerRef{duty::BearerRef::Kind::body, body.number(), 0};
    scheme::Fact fact{.name = {FactSource::duty, {}, obligation.terms().duty, {}},
                      .label = own ? obligation.window : to_text(obligation.bearer) + "@" + obligation.window,
                      .standing = standing,
                      .found_itself = found_itself(facts, obligation, known),
                      .last = obligation.last};
    if (!judged) return fact;
    fact.required = judged->needed;
    fact.reached = std::min(judged->reached, judged->needed);
    for (const duty::Verdict& it : judged->counted) fact.evidence.push_back(to_text(it.record));
    return fact;
}

void MembersTogether::add(const duty::Facts& facts, const duty::Obligation& obligation, duty::Standing standing,
                          Day known)
{
    const OrgId home = duty::home_of(facts, obligation.bearer, std::min(obligation.last, known), known);
    const auto [at, first] = together_.try_emplace({obligation.terms().duty, home, obligation.window, standing});
    scheme::Fact& fact = at->second;
    if (first)
        fact = {.name = {FactSource::duty, {}, obligation.terms().duty, {}},
                .label = to_text(home) + "@" + obligation.window + "/" + std::to_string(static_cast<int>(standing)),
                .standing = standing,
                .count = 0,
                .last = obligation.last};
    ++fact.count;
    ++fact.persons;
}

void MembersTogether::move_to(std::vector<scheme::Fact>& facts)
{
    for (auto& [key, fact] : together_) facts.push_back(std::move(fact));
    together_.clear();
}

void add_duties(scheme::Facts& found, const Asked& asked)
{
    const duty::Facts facts = asked.facts();
    MembersTogether members;
    for (const duty::DutyVersion& version : facts.duties.versions()) {
        if (!asked.names.contains({FactSource::duty, {}, version.terms.duty, {}})) continue;
        for (const duty::Obligation& it :
             duty::obligations(facts, version, asked.where, asked.period.last, asked.known)) {
            if (!falls_in(facts, it, asked.period, asked.before)) continue;
            const std::vector<OrgId> whose = owners(facts, it, asked.known);
            if (std::ranges::find(whose, asked.body) == whose.end()) continue;
            const duty::Judgement judged = duty::evaluate(facts, it, asked.known, asked.known);
            if (it.bearer.kind == duty::BearerRef::Kind::member)
                members.add(facts, it, judged.standing, asked.known);
            else
                found.facts.push_back(fact_of(facts, it, judged.standing, &judged, asked.body, asked.known));
        }
    }
    members.move_to(found.facts);
}

scheme::Facts facts_of(const district::State& state, const scheme::Scheme& scheme, OrgId body, Period period, Day known,
                       const Extra& extra, const Patience* patience)
{
    const Names names = names_in(scheme);
    const LedMatters led = led_matters(state, known);
    const Asked asked{state, names,   body, period, known, extra.before, places(state.people(), body, known),
                      led,   patience};
    scheme::Facts found{
        .facts = extra.stated, .ballots = extra.ballots, .judged = extra.judged, .unused = extra.unused};
    if (!extra.unused.contains(FactSource::duty)) add_duties(found, asked);
    if (!extra.unused.contains(FactSource::matter)) add_matters(found, asked);
    if (!extra.unused.contains(FactSource::registered)) add_register(found, asked);
    return found;
}

}  // namespace jinze::fact_sheet
