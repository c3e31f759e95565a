// Tasks, problems and requests in records, and whether they are settled: items with an owner, and requests that wait
// for an answer.
#pragma once

#include "app/views/answering.h"
#include "app/views/record/record_form.h"
#include "domain/matter/matters.h"
#include "domain/record/items.h"

namespace jinze::views {

struct ItemAt {
    RecordId record;
    int index = 0;
    record::Item item;
    OrgId host;
    Day performed{};
    record::ItemLife life;
    std::optional<matter::MatterId> formal;  // the matter that replaces it

    bool is_open() const { return !life.closed && !formal; }
};

// Items accepted by `wanted` in records that these organisations host or that concern them and that the reader may
// open; newest record first.
std::vector<ItemAt> items_in(const Reader& reader, const std::vector<OrgId>& orgs,
                             const std::function<bool(const ItemAt&)>& wanted);
// The organisations that set items for this person or their bodies: their own and those above them.
std::vector<OrgId> where_items_are_set(const Reader& reader, const Answering& mine);

std::string item_text(const Reader& reader, const ItemAt& at);
std::optional<Named> owner_of(const Reader& reader, const record::Item& item);
OpenItem open_item(const Reader& reader, const ItemAt& at);
// The body of this reader that may close it: the host, or one above it.
std::optional<OrgId> closes_in(const Reader& reader, const ItemAt& at);
// Whether the reader may report it done, or reopen it; the rules say.
bool may_report(const Reader& reader, const ItemAt& at);
bool may_reopen(const Reader& reader, const ItemAt& at);
// An item with a day, as a row of what is due.
DutyRow item_row(const Reader& reader, const ItemAt& at, Day on);

}  // namespace jinze::views
