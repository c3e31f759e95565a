// The initial district of a simulation: two offices under one work committee, eighteen people, a small catalogue.
#pragma once

#include "app/desk/desk.h"

namespace jinze::simulation {

desk::Request founding(Day on);

}  // namespace jinze::simulation
