// Organisations: founding, naming, moving.
#include "domain/registry/fitting.h"
#include "domain/registry_rules/decide.h"

namespace jinze::district {
namespace {

using registry::OrgKind;

// The topmost organisation, if it is another one.
std::optional<OrgId> other_topmost(const Request& asked, OrgId self)
{
    for (const registry::Organisation& it : asked.people.organisations())
        if (it.id != self && asked.people.lives(it.id, asked.today, asked.today) && it.kind != OrgKind::unit &&
            !asked.people.leads(it.id, asked.today, asked.today))
            return it.id;
    return {};
}

Objection object_to_top(const Request& asked, OrgKind kind, OrgId self)
{
    if (kind == OrgKind::unit) return {};
    const auto other = other_topmost(asked, self);
    if (!registry::may_be_topmost(kind)) {
        const bool committee = kind == OrgKind::organ_committee || kind == OrgKind::department_committee;  // 党委
        return because(committee && !other ? refusals::topmost_is_district_committee : refusals::parent_missing);
    }
    if (!other) return {};
    const OrgKind top = asked.people[*other].kind;
    // A district committee may be added above a work committee that was topmost until now.
    if (kind == OrgKind::district_committee && top == OrgKind::work_committee) return {};
    if (kind == OrgKind::work_committee && top == OrgKind::district_committee) return because(refusals::parent_missing);
    return because(refusals::second_topmost, to_text(*other));
}

// Kinds whose posts may reach everywhere exist once.
Objection object_to_second(const Request& asked, OrgKind kind)
{
    if (!registry::may_reach_everywhere(kind)) return {};
    for (const registry::Organisation& it : asked.people.organisations())
        if (it.kind == kind && asked.people.lives(it.id, asked.today, asked.today))
            return because(refusals::second_of_its_kind, to_text(it.id));
    return {};
}

// A parent may be founded later than its child, but must still exist.
Objection object_to_parent(const Request& asked, OrgId parent)
{
    if (!asked.people.exists(parent, asked.today)) return because(refusals::org_unknown, to_text(parent));
    if (asked.people[parent].life.until_known(asked.today) != never)
        return because(refusals::org_dissolved, to_text(parent));
    return {};
}

Objection object_to_parents(const Request& asked, OrgKind kind, OrgId self, std::optional<OrgId> leads,
                            std::optional<OrgId> guides)
{
    if (!leads) {
        if (const auto no = object_to_top(asked, kind, self)) return no;
    } else {
        if (const auto no = object_to_parent(asked, *leads)) return no;
        if (!registry::may_lead(asked.people[*leads].kind, kind))
            return because(refusals::parent_unfit, to_text(*leads));
    }
    if (!guides) return {};
    if (const auto no = object_to_parent(asked, *guides)) return no;
    if (!registry::may_guide(asked.people[*guides].kind, kind)) return because(refusals::guide_unfit, to_text(*guides));
    return {};
}

Day last_moved(const registry::Organisation& org, Day known)
{
    Day last = org.life.from;
    for (const auto* links : {&org.leads, &org.guides})
        for (const registry::Link& link : *links)
            if (link.span.known(known)) last = std::max(last, link.span.from);
    return last;
}

}  // namespace

Decided decide_on(const Request& asked, const FoundOrganisation& command)
{
    if (const auto no = object_to_missing(command.name.text, texts::organisation_name, "name"))
        return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (const auto no = object_to_parents(asked, command.kind, {}, command.leads, command.guides))
        return std::unexpected{*no};
    if (const auto no = object_to_second(asked, command.kind)) return std::unexpected{*no};
    if (command.unit) {
        if (const auto no = object_to_parent(asked, *command.unit)) return std::unexpected{*no};
        if (command.kind == OrgKind::unit || asked.people[*command.unit].kind != OrgKind::unit)
            return refuse(refusals::unit_unfit, to_text(*command.unit));
    }
    const OrgId org{static_cast<std::uint32_t>(asked.people.organisations().size() + 1)};
    return Events{registry::OrganisationFounded{.org = org,
                                                .kind = command.kind,
                                                .unit = command.unit,
                                                .leads = command.leads,
                                                .guides = command.guides,
                                                .on = command.on,
                                                .name = asked.seal(command.name)}};
}

Decided decide_on(const Request& asked, const RenameOrganisation& command)
{
    if (const auto no = object_to_org(asked, command.org, asked.today)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.name.text, texts::organisation_name, "name"))
        return std::unexpected{*no};
    return Events{registry::OrganisationRenamed{.org = command.org, .name = asked.seal(command.name)}};
}

Decided decide_on(const Request& asked, const StateFunction& command)
{
    if (const auto no = object_to_org(asked, command.unit, asked.today)) return std::unexpected{*no};
    if (asked.people[command.unit].kind != OrgKind::unit) return refuse(refusals::not_a_unit, to_text(command.unit));
    if (const auto no = object_to_missing(command.text.text, texts::function, "text")) return std::unexpected{*no};
    return Events{registry::FunctionStated{.unit = command.unit, .text = asked.seal(command.text)}};
}

Decided decide_on(const Request& asked, const MoveOrganisation& command)
{
    const registry::Register& people = asked.people;
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (!people.exists(command.org, asked.today)) return refuse(refusals::org_unknown, to_text(command.org));
    const registry::Organisation& org = people[command.org];
    if (org.life.until_known(asked.today) != never) return refuse(refusals::org_dissolved, to_text(command.org));
    if (command.on < org.life.from) return refuse(refusals::day_before_founding, to_text(org.life.from));
    const Day moved = last_moved(org, asked.today);
    if (command.on < moved) return refuse(refusals::day_before_last_move, to_text(moved));
    if (const auto no = object_to_parents(asked, org.kind, org.id, command.leads, command.guides))
        return std::unexpected{*no};
    for (const auto& parent : {command.leads, command.guides})
        if (parent && people.is_below(*parent, org.id, asked.today, asked.today))
            return refuse(refusals::parent_is_below, to_text(*parent));
    if (people.leads(org.id, asked.today, asked.today) == command.leads &&
        people.guides(org.id, asked.today, asked.today) == command.guides)
        return refuse(refusals::not_moved, to_text(org.id));
    return Events{registry::OrganisationMoved{
        .org = command.org, .leads = command.leads, .guides = command.guides, .on = command.on}};
}

}  // namespace jinze::district
