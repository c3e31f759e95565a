// Selects which of several dated entries holds on a day, as known on a day. Inline because it is called for every
// member of a branch with every record.
#pragma once

#include <vector>

#include "domain/registry/terms.h"

namespace jinze::registry {

// If several hold, the one entered last.
template <class Entry>
const Entry* holding(const std::vector<Entry>& entries, Day on, Day known)
{
    for (std::size_t i = entries.size(); i-- > 0;)
        if (entries[i].span.holds(on, known)) return &entries[i];
    return nullptr;
}

inline bool any_holds(const std::vector<Span>& spans, Day on, Day known)
{
    for (const Span& span : spans)
        if (span.holds(on, known)) return true;
    return false;
}

inline bool is_relaxed(const Person& who, Day on, Day known)
{
    return any_holds(who.relaxed, on, known) || any_holds(who.lost, on, known) || any_holds(who.suspended, on, known);
}

}  // namespace jinze::registry
