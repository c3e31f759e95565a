// What one process's pages keep in memory.
#pragma once

#include "app/views/ledger/chronicle.h"
#include "app/views/register/search.h"

namespace jinze::simulation {

struct Rooms {
    views::Chronicle chronicle;
    views::NameBook names;
};

}  // namespace jinze::simulation
