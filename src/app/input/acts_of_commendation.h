// The acts of commendations (表彰), as acts.h has those of the other rooms.
#pragma once

#include "app/input/acts.h"

namespace jinze::input {

std::vector<Act> acts_of_commendation();

}  // namespace jinze::input
