// Who is above whom when an obligation is judged: the tier that decides reasons and waives, and the tier above it,
// which decides contests.
#pragma once

#include "domain/registry/register.h"

namespace jinze::district {

// Whether `upper` is above `org` by the leads parent, at any distance. For the work committee also the leading groups
// that guide what it leads, since no other body supervises their Party-building work.
bool leads_it(const registry::Register& people, OrgId upper, OrgId org, Day today);
// Whether `upper` guides it or a body that leads it.
bool guides_it(const registry::Register& people, OrgId upper, OrgId org, Day today);

// The bodies that decide about an organisation: its leads and guides parents.
std::vector<OrgId> tier_above(const registry::Register& people, OrgId org, Day today);
// The body that acts in place of one: itself while it exists, then its successor; without one the body that led it.
OrgId acting_for(const registry::Register& people, OrgId org, Day today);
bool stands_above(const registry::Register& people, OrgId upper, OrgId org, Day today);
// Whether a body decides contests: it is above, but not in the tier that decides reasons. If nothing is above that
// tier, its topmost body decides.
bool hears_contests(const registry::Register& people, OrgId upper, OrgId org, Day today);

}  // namespace jinze::district
