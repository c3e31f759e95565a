// One obligation explaining itself, on a day as known on a day: the duty's words and sources, who owes it,
// how its last day was counted, what counted, what did not and why, and what would settle it now.
#pragma once

#include "app/desk/asking.h"

namespace jinze::desk {

Explanation explain(const Asking& asking, const duty::Obligation& obligation, Day on, Day known);

// The same as lines for people. The five parts always stand in the same order, even when empty.
std::string printed(const Explanation& explanation, bool english);

}  // namespace jinze::desk
