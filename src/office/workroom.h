// What the office's pages keep in memory for as long as the server runs.
#pragma once

#include "office/chronicle.h"
#include "office/importing.h"
#include "office/search.h"
#include "office/suggestions.h"

namespace jinze::office {

struct Workroom {
    Chronicle chronicle;
    NameBook names;
    Imports imports;
    std::unique_ptr<journal::SealedDrawer> drawer;  // given when the doors open
};

}  // namespace jinze::office
