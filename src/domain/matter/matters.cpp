#include "domain/matter/matters.h"

namespace jinze::matter {

void Matters::apply(const MatterOpened& event, Day entered, PersonId by)
{
    const MatterId id = event.matter;
    matters_.push_back(
        {.id = id, .entered = entered, .by = by, .opened = event, .taken = {}, .parts = {}, .reopened = {}});
    if (event.item) by_item_[{event.item->record, event.item->item}].push_back(id);
    if (event.clause) by_clause_[*event.clause].push_back(id);
    if (event.part_of) matters_[event.part_of->number() - 1].parts.push_back(id);
    if (event.reopens) matters_[event.reopens->number() - 1].reopened.push_back(id);
}

void Matters::apply(const MatterStepped& event, Day entered, PersonId by)
{
    matters_[event.matter.number() - 1].taken.push_back({entered, by, event});
}

std::span<const MatterId> Matters::of_item(record::ItemRef item) const
{
    const auto found = by_item_.find({item.record, item.item});
    return found == by_item_.end() ? std::span<const MatterId>{} : std::span{found->second};
}

std::span<const MatterId> Matters::of_clause(document::ClauseRef clause) const
{
    const auto found = by_clause_.find(clause);
    return found == by_clause_.end() ? std::span<const MatterId>{} : std::span{found->second};
}

std::vector<OrgId> bodies_named(const MatterOpened& event, const registry::Register&)
{
    std::vector<OrgId> bodies{event.setter, event.lead};
    bodies.insert(bodies.end(), event.joint.begin(), event.joint.end());
    return bodies;
}

}  // namespace jinze::matter
