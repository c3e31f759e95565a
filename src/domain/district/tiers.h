// Who stands above whom when something owed is judged: the tier that decides reasons and waives,
// and the tier above that one, which hears what is contested.
#pragma once

#include "domain/registry/register.h"

namespace jinze::district {

// Below by the leads parent, at whatever distance. For the work committee also the leading groups
// that guide what it leads: nobody else follows their Party-building work.
bool leads_it(const registry::Register& people, OrgId upper, OrgId org, Day today);
// Guides it, or one of those that lead it.
bool guides_it(const registry::Register& people, OrgId upper, OrgId org, Day today);

// The bodies that decide about an organisation: its leads and guides parents.
std::vector<OrgId> tier_above(const registry::Register& people, OrgId org, Day today);
bool stands_above(const registry::Register& people, OrgId upper, OrgId org, Day today);
// A body that hears what is contested: above, but not in the tier that decides reasons; only where
// there is nothing above that tier, its topmost body.
bool hears_contests(const registry::Register& people, OrgId upper, OrgId org, Day today);

}  // namespace jinze::district
