// How an item of a record stands (a light matter: 议定事项, 问题, 任务). It is born with its record and has no number,
// no ladder and no review. Its owner reports it done; a record of its host, or of a body above, closes it. A matter
// that carries it out replaces it (domain/matter).
#pragma once

#include "domain/record/records.h"

namespace jinze::record {

struct ItemLife {
    bool exists = false;             // the record stands and has this item
    std::optional<Day> closed;       // the day entered
    std::optional<RecordId> closer;  // the first record that closes it; nothing: its matter did
    std::optional<Day> reported;     // by its owner, since it was last reopened; the day entered
    registry::Doer reported_by;

    bool has_begun() const { return closed || reported; }
};

// As known on a day.
ItemLife life_of(ItemRef item, const Records& records, Day known);

}  // namespace jinze::record
