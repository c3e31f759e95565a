#include "domain/matter_rules/known.h"

#include "domain/district/tiers.h"

namespace jinze::district {

using matter::Phase;

namespace {

// The body that owes the act at the node where the matter is.
OrgId owner_of_node(const Request& asked, const KnownMatter& it)
{
    switch (it.type.nodes[it.life.node].owner) {
        case matter::Owner::lead: return it.life.lead;
        case matter::Owner::guide: return asked.people.guides(it.life.lead, asked.today, asked.today).value_or(OrgId{});
        case matter::Owner::work_committee: return asked.state.body_of(registry::OrgKind::work_committee);
        case matter::Owner::setter:
        case matter::Owner::leader: break;
    }
    return setter_of(asked.state, it.matter, asked.today);
}

// Of the lead today, or who spoke for it: nobody decides on what they reported or asked for.
bool is_own(const Request& asked, const KnownMatter& it)
{
    using enum matter::MatterAct;
    static constexpr matter::MatterAct spoken[] = {report, ask_extension, ask_return, explain};
    const auto mine = asked.people.posts_of(asked.actor, asked.today, asked.today);
    return std::ranges::any_of(mine, [&](PostId post) { return asked.people[post].org == it.life.lead; }) ||
           std::ranges::any_of(it.matter.taken, [&](const matter::Taken& taken) {
               return taken.by.is(asked.actor) && std::ranges::find(spoken, taken.step.act) != std::end(spoken);
           });
}

}  // namespace

OrgId setter_of(const State& state, const matter::Matter& it, Day today)
{
    return acting_for(state.people(), it.opened.setter, today);
}

std::expected<KnownMatter, Refused> open_matter(const Request& asked, matter::MatterId id)
{
    const matter::Matter* it = asked.state.of<matter::Matters>().find(id);
    if (!it) return refuse(refusals::matter_unknown, to_text(id));
    KnownMatter known{*it, *it->type, matter::life_of(*it, asked.working_days(), asked.today)};
    if (!known.life.is_open()) return refuse(refusals::matter_ended);
    return known;
}

Objection object_to_setter_step(const Request& asked, const KnownMatter& it)
{
    const OrgId setter = setter_of(asked.state, it.matter, asked.today), lead = it.life.lead;
    const auto is_setter = [&](OrgId body) {
        return body == setter || stands_above(asked.people, body, setter, asked.today);
    };
    const auto bodies = asked.bodies_with(Right::decide_reason, lead);
    if (std::ranges::none_of(bodies, is_setter)) return because(refusals::not_the_setter, to_text(setter));
    if (is_own(asked, it)) return because(refusals::cannot_decide_own_matter);
    return {};
}

Objection object_to_node_step(const Request& asked, const KnownMatter& it)
{
    const matter::Owner owner = it.type.nodes[it.life.node].owner;
    if (owner == matter::Owner::setter) return object_to_setter_step(asked, it);
    const OrgId lead = it.life.lead, body = owner_of_node(asked, it);
    const bool may_stand_above = owner == matter::Owner::work_committee;
    const auto acts = [&](OrgId of) {
        return body && (of == body || (may_stand_above && stands_above(asked.people, of, body, asked.today)));
    };
    const Right right = owner == matter::Owner::lead ? Right::record : Right::decide_reason;
    if (std::ranges::none_of(asked.bodies_with(right, lead), acts))
        return because(refusals::not_at_this_node, to_text(body));
    if (owner == matter::Owner::lead) return {};
    if (is_own(asked, it)) return because(refusals::cannot_decide_own_matter);
    return {};
}

Objection object_to_not_with_lead(const KnownMatter& it)
{
    switch (it.life.phase) {
        case Phase::confirmation: return because(refusals::awaits_confirmation);
        case Phase::approval: return because(refusals::not_approved_yet);
        case Phase::review: return because(refusals::in_review_now);
        default: break;
    }
    if (it.life.halted) return because(refusals::matter_halted);
    return {};
}

Objection object_to_later_day(const Request& asked, const KnownMatter& it, Day day)
{
    if (const auto no = object_to_coming_day(asked, day)) return no;
    if (day < asked.today) return because(refusals::matter_due_in_the_past, to_text(day));
    if (it.life.due != never && day <= it.life.due) return because(refusals::day_not_later, to_text(it.life.due));
    return {};
}

Objection object_to_lead(const Request& asked, const matter::Type& type, OrgId setter, OrgId lead)
{
    if (const auto no = object_to_org(asked, lead, asked.today)) return no;
    const registry::OrgKind kind = asked.people[lead].kind;
    const bool leads = std::ranges::find(type.leads, kind) != type.leads.end();
    const bool of_an_organ =
        !registry::is_grassroots(kind) || asked.people.is_organ_organisation(lead, asked.today, asked.today);
    if (!leads || !of_an_organ) return because(refusals::lead_unfit, to_text(lead));
    if (!stands_above(asked.people, setter, lead, asked.today)) return because(refusals::lead_not_below, to_text(lead));
    return {};
}

}  // namespace jinze::district
