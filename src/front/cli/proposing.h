// What takes two people, asked for at the command line: --as proves nobody, so it is only proposed there. A second
// person confirms it in the browser.
#pragma once

#include "app/access/gate.h"
#include "app/input/planner.h"
#include "app/intake/plan.h"
#include "app/views/admin/proposals.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

// The doors over the district's own clock.
std::unique_ptr<access::Gate> gate_of(District& district);

// Proposes what was thought out, once; the answer says that it waits, or why it cannot be proposed.
Denial propose(District& district, PersonId actor, const input::Planner& think);
// The same for a sheet.
Denial propose_sheet(District& district, PersonId actor, const intake::Plan& plan);

}  // namespace jinze::cli
