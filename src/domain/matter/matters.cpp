#include "domain/matter/matters.h"

#include <algorithm>

#include "base/ensure.h"

namespace jinze::matter {

void Matters::apply(const MatterOpened& event, Day entered, registry::Doer by)
{
    const MatterId id = event.matter;
    matters_.push_back({.id = id,
                        .entered = entered,
                        .by = by,
                        .opened = event,
                        .taken = {},
                        .parts = {},
                        .reopened = {},
                        .type = type_of(event.type),
                        .files = {}});
    ensure(matters_.back().type != nullptr);
    if (event.item) by_item_[{event.item->record, event.item->item}].push_back(id);
    if (event.clause) by_clause_[*event.clause].push_back(id);
    if (event.part_of) matters_[event.part_of->number() - 1].parts.push_back(id);
    if (event.reopens) matters_[event.reopens->number() - 1].reopened.push_back(id);
}

void Matters::apply(const MatterStepped& event, Day entered, registry::Doer by)
{
    matters_[event.matter.number() - 1].taken.push_back({entered, by, event});
}

void Matters::apply(const MatterTypeAdopted& event, Day)
{
    auto type = std::make_shared<const Type>(event.type);
    const auto same = std::ranges::find(adopted_, event.type.code, [](const auto& it) { return it->code; });
    if (same == adopted_.end())
        adopted_.push_back(std::move(type));
    else
        *same = std::move(type);
}

void Matters::apply(const ReviewSigned& event, Day) { reviews_.push_back(event); }

void Matters::apply(const MatterFileAdded& event, Day entered, registry::Doer by)
{
    Matter& it = matters_[event.matter.number() - 1];
    it.files.push_back({.entered = entered,
                        .by = by,
                        .added = event,
                        .after = it.taken.size(),
                        .removed = never,
                        .removed_by = {},
                        .why = {}});
}

void Matters::apply(const MatterFileRemoved& event, Day entered, registry::Doer by)
{
    Attached& file = matters_[event.matter.number() - 1].files[static_cast<std::size_t>(event.file) - 1];
    file.removed = entered;
    file.removed_by = by;
    file.why = event.why;
}

std::shared_ptr<const Type> Matters::type_of(const Code& code) const
{
    for (const auto& type : types())
        if (type->code == code) return type;
    return nullptr;
}

std::vector<std::shared_ptr<const Type>> Matters::types() const
{
    std::vector<std::shared_ptr<const Type>> all{supervised()};
    for (const auto& type : adopted_) {
        if (type->code == all.front()->code)
            all.front() = type;
        else
            all.push_back(type);
    }
    return all;
}

const Matter* Matters::replacing(record::ItemRef item, Day known) const
{
    const auto is_turned_down = [&](const Matter& it) {
        return std::ranges::any_of(it.taken, [&](const Taken& taken) {
            return taken.entered <= known && taken.step.act == MatterAct::reject;
        });
    };
    for (const MatterId id : of_item(item)) {
        const Matter& it = (*this)[id];
        if (it.entered <= known && !is_turned_down(it)) return &it;
    }
    return nullptr;
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
