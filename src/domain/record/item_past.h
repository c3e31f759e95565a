// What was done about an item of a record besides the records that close it.
#pragma once

#include <optional>
#include <vector>

#include "domain/record/events.h"
#include "domain/registry/doer.h"

namespace jinze::record {

struct ItemTaken {  // one act, as entered
    Day entered{};
    registry::Doer by;
    ItemAct act{};
    std::optional<Sealed> words;
    std::vector<RecordId> undone;  // reopening: the records that closed it until then
};

struct ItemPast {
    std::vector<ItemTaken> taken;            // in the order entered
    Day settled = never, performed = never;  // its matter was closed: entered on, performed on
    Day extended = never;                    // the day on which its matter was first given more time
};

}  // namespace jinze::record
