// How each duty stands, counted over what the reader may see: of the year, what is older and not settled, and what
// has begun and ends later.
#pragma once

#include "app/views/mention.h"

namespace jinze::views {

std::map<Code, desk::Tally> tallies(const Reader& reader, const std::function<bool(const duty::Obligation&)>& wanted);

}  // namespace jinze::views
