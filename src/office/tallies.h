// How each duty stands, counted over what the reader may see: of the year, what is older and not settled, and what
// has begun and ends later.
#pragma once

#include "office/mention.h"

namespace jinze::office {

std::map<Code, desk::Tally> tallies(const Reader& reader, const std::function<bool(const duty::Obligation&)>& wanted);

}  // namespace jinze::office
