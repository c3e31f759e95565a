// Standings of each duty, counted over what the reader may see: of the year, older unsettled ones, and those that have
// begun and end later.
#pragma once

#include "app/views/mention.h"

namespace jinze::views {

std::map<Code, Tally> tallies(const Reader& reader, const std::function<bool(const duty::Obligation&)>& wanted);

}  // namespace jinze::views
