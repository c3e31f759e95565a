// Commands that take two people. --as does not authenticate, so the command line only proposes; a second person
// confirms in the browser.
#pragma once

#include "app/access/gate.h"
#include "app/input/planner.h"
#include "app/intake/plan.h"
#include "app/views/admin/proposals.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

// The gate over the district, with the district's clock.
std::unique_ptr<access::Gate> gate_of(District& district);

// Proposes the plan, once; the Denial says that it waits, or why it cannot be proposed.
Denial propose(District& district, PersonId actor, const input::Planner& think);
// The same for a sheet.
Denial propose_sheet(District& district, PersonId actor, const intake::Plan& plan);

}  // namespace jinze::cli
