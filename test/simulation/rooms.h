// What the pages of one process keep in memory.
#pragma once

#include "office/chronicle.h"
#include "office/search.h"

namespace jinze::simulation {

struct Rooms {
    office::Chronicle chronicle;
    office::NameBook names;
};

}  // namespace jinze::simulation
