#include "domain/record/items.h"

namespace jinze::record {

const ItemPast* Records::past_of(ItemRef item) const
{
    const auto found = items_.find(item);
    return found == items_.end() ? nullptr : &found->second;
}

std::vector<RecordId> Records::closing(ItemRef item, Day known) const
{
    std::vector<RecordId> closers;
    for (const RecordId id : answering(item.record)) {
        const Version* version = records_[id.number() - 1].known(known);
        if (version && version->content.rare.closes == item) closers.push_back(id);
    }
    return closers;
}

bool Records::is_undone(ItemRef item, RecordId closer, Day known) const
{
    const ItemPast* past = past_of(item);
    if (!past) return false;
    return std::ranges::any_of(past->taken, [&](const ItemTaken& taken) {
        return taken.entered <= known && std::ranges::find(taken.undone, closer) != taken.undone.end();
    });
}

void Records::apply(const ItemStepped& event, Day entered, registry::Doer by)
{
    ItemTaken taken{entered, by, event.act, event.words, {}};
    if (event.act == ItemAct::reopen) taken.undone = closing(event.item, entered);
    items_[event.item].taken.push_back(std::move(taken));
}

void Records::settle(ItemRef item, Day entered, Day performed)
{
    ItemPast& past = items_[item];
    past.settled = entered;
    past.performed = performed;
}

void Records::extend(ItemRef item, Day entered)
{
    Day& first = items_[item].extended;
    first = std::min(first, entered);
}

ItemLife life_of(ItemRef item, const Records& records, Day known)
{
    ItemLife life;
    const Record* record = records.find(item.record);
    const Version* version = record ? record->known(known) : nullptr;
    life.exists = version && item.item >= 0 && static_cast<std::size_t>(item.item) < version->content.items.size();
    for (const RecordId id : records.closing(item, known)) {
        if (records.is_undone(item, id, known)) continue;
        life.closer = id;
        life.closed = records[id].known(known)->entered;
        break;
    }
    const ItemPast* past = records.past_of(item);
    if (!past) return life;
    if (past->settled <= known && (!life.closed || past->settled < *life.closed)) {
        life.closed = past->settled;
        life.closer.reset();
    }
    for (const ItemTaken& taken : past->taken) {
        if (taken.entered > known) continue;
        const bool reports = taken.act == ItemAct::report;
        life.reported = reports ? std::optional{taken.entered} : std::nullopt;
        life.reported_by = reports ? taken.by : registry::Doer{};
    }
    return life;
}

}  // namespace jinze::record
