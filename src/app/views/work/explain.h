// The explanation of an obligation on a day as known on a day: the duty's text and sources, its bearer, how its last
// day was counted, what counted, what did not and why, and what would settle it now.
#pragma once

#include "app/desk/asking.h"
#include "app/views/answers.h"

namespace jinze::views {

Explanation explain(const desk::Asking& asking, const duty::Obligation& obligation, Day on, Day known);

// The same as lines of text. The five parts always have the same order, even if empty.
std::string printed(const Explanation& explanation, bool english);

}  // namespace jinze::views
