// What a record's own leaves say of whether it counts: all that needs no register. Quorum, seats and who was where need
// one and are not asked here.
#pragma once

#include "app/score/leaves.h"

namespace jinze::score {

struct SeenVersion {
    Day entered{};
    const record::Content* content = nullptr;
};
struct Seen {
    std::vector<SeenVersion> versions;     // known by the day, in order
    const record::Content* now = nullptr;  // null: not shown by these leaves, or withdrawn
};
Seen seen_record(const Leaves& leaves, RecordId record, const std::vector<LeafNumber>& cited, Day known);

// Whether one of the duty's alternatives is met, as far as the content says.
bool may_count(const duty::Terms& terms, const record::Content& content, const Basis& basis);
// Whether the record lacks what is said, as far as the content says.
bool is_lacking(const duty::Terms& terms, const record::Content& content, const std::vector<duty::Lack>& lacks);
int amount_of(const duty::Terms& terms, const record::Content& content);
int needed_by(const duty::Terms& terms);  // records, or minutes

}  // namespace jinze::score
