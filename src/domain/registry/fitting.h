// Which kinds of organisation may stand under which, and which posts a body can have. Source: docs of the field, 3.1
// and 3.3 (机关基层组织工作条例 2019, 党组工作条例).
#pragma once

#include "domain/registry/terms.h"

namespace jinze::registry {

bool may_lead(OrgKind parent, OrgKind child);
bool may_guide(OrgKind parent, OrgKind child);
// Kinds that exist once in a district and whose posts may reach all of it.
bool may_reach_everywhere(OrgKind kind);
bool may_be_topmost(OrgKind kind);
bool needs_parent(OrgKind kind);  // a unit is an office, not a Party organisation
bool has_post(OrgKind kind, Title title);
bool may_take_charge(OrgKind kind, Title title);  // 分管

}  // namespace jinze::registry
