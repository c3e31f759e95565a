// Whether secretaries and officers of branches and groups may sign in without a second factor. A setting of the
// district, changed by two people (proposals.h) and logged in the security log. Everybody else who decides, records or
// administers needs a second factor.
#pragma once

#include "app/access/rows.h"
#include "storage/journal/sealed_key_value_store.h"

namespace jinze::access {

inline bool branches_left_out(const journal::SealedKeyValueStore& drawer, Instant now)
{
    return drawer.get(kinds::setting, "branches without a second factor", now) == "yes";
}

inline void leave_branches_out(journal::SealedKeyValueStore& drawer, bool out)
{
    drawer.put(kinds::setting, "branches without a second factor", out ? "yes" : "no");
}

}  // namespace jinze::access
