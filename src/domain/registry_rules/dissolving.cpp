// Dissolving a body, also into another one: what it has in hand goes to a successor, or back to who set it.
#include "domain/district/tiers.h"
#include "domain/district/two_people.h"
#include "domain/registry_rules/decide.h"

namespace jinze::district {
namespace {

using matter::Matter;
using matter::MatterAct;
using registry::OrgKind;

int living_below(const Request& asked, OrgId org, Day from)
{
    const registry::Register& people = asked.people;
    std::vector<OrgId> below = people[org].below;
    std::sort(below.begin(), below.end());
    below.erase(std::unique(below.begin(), below.end()), below.end());
    return static_cast<int>(std::count_if(below.begin(), below.end(), [&](OrgId it) {
        const registry::Span& life = people[it].life;
        if (!life.known(asked.today) || life.until_known(asked.today) <= from) return false;
        return people.leads(it, asked.today, asked.today) == org ||
               people.guides(it, asked.today, asked.today) == org || people[it].unit == org;
    }));
}

int members_after(const Request& asked, OrgId org, Day from)
{
    int count = 0;
    for (const PersonId person : asked.people[org].people)
        for (const registry::Stint& stint : asked.people[person].stints)
            count += stint.branch == org && stint.span.known(asked.today) && stint.span.until_known(asked.today) > from;
    return count;
}

// The open matters that it leads, and those that it has set.
struct InHand {
    std::vector<const Matter*> leads, sets;
};
InHand in_hand(const Request& asked, OrgId org)
{
    InHand all;
    const auto& working = asked.working_days();
    for (const Matter& it : asked.state.of<matter::Matters>().all()) {
        const matter::Life life = matter::life_of(it, working, asked.today);
        if (!life.is_open()) continue;
        if (life.lead == org) all.leads.push_back(&it);
        if (acting_for(asked.people, it.opened.setter, asked.today) == org) all.sets.push_back(&it);
    }
    return all;
}

bool contains(const std::vector<OrgKind>& kinds, OrgKind kind) { return std::ranges::find(kinds, kind) != kinds.end(); }

// It may lead and set what the body did.
bool fits(const Request& asked, const InHand& open, OrgId successor)
{
    const OrgKind kind = asked.people[successor].kind;
    const bool of_an_organ =
        !registry::is_grassroots(kind) || asked.people.is_organ_organisation(successor, asked.today, asked.today);
    const auto may_lead = [&](const Matter* it) {
        if (!of_an_organ) return false;
        const OrgId setter = acting_for(asked.people, it->opened.setter, asked.today);
        return contains(it->type->leads, kind) && stands_above(asked.people, setter, successor, asked.today);
    };
    const auto may_set = [&](const Matter* it) { return contains(it->type->setters, kind); };
    return std::ranges::all_of(open.leads, may_lead) && std::ranges::all_of(open.sets, may_set);
}

Objection object_to_what_is_open(const Request& asked, const DissolveOrganisation& command, const InHand& open)
{
    if (command.successor) {
        if (const auto no = object_to_org(asked, *command.successor, asked.today)) return no;
        if (command.successor == command.org || !fits(asked, open, *command.successor))
            return because(refusals::successor_unfit, to_text(*command.successor));
    } else if (!command.returns_matters && !(open.leads.empty() && open.sets.empty())) {
        return because(refusals::matters_left, std::to_string(open.leads.size() + open.sets.size()));
    }
    return {};
}

Events dissolved(const DissolveOrganisation& command, const InHand& open)
{
    Events events{
        registry::OrganisationDissolved{.org = command.org, .on = command.on, .successor = command.successor}};
    for (const Matter* it : open.leads)
        events.emplace_back(matter::MatterStepped{.matter = it->id,
                                                  .act = command.successor ? MatterAct::succeed : MatterAct::fall_back,
                                                  .day = {},
                                                  .org = command.successor,
                                                  .answers = {},
                                                  .words = {},
                                                  .meeting = {}});
    return events;
}

}  // namespace

Decided decide_on(const Request& asked, const DissolveOrganisation& command)
{
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (!asked.people.exists(command.org, asked.today)) return refuse(refusals::org_unknown, to_text(command.org));
    const registry::Organisation& org = asked.people[command.org];
    if (org.life.until_known(asked.today) != never)
        return refuse(refusals::org_already_dissolved, to_text(command.org));
    if (command.on < org.life.from) return refuse(refusals::day_before_founding, to_text(org.life.from));
    if (holds_what_takes_two(asked, org.id)) return refuse(refusals::body_of_the_district, to_text(org.id));
    if (const int left = members_after(asked, org.id, command.on))
        return refuse(refusals::members_left, std::to_string(left));
    if (const int left = living_below(asked, org.id, command.on))
        return refuse(refusals::children_left, std::to_string(left));
    const InHand open = in_hand(asked, command.org);
    if (const auto no = object_to_what_is_open(asked, command, open)) return std::unexpected{*no};
    return dissolved(command, open);
}

}  // namespace jinze::district
