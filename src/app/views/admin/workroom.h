// What the office's pages keep in memory for as long as the server runs.
#pragma once

#include "app/views/admin/importing.h"
#include "app/views/admin/suggestions.h"
#include "app/views/ledger/chronicle.h"
#include "app/views/register/search.h"

namespace jinze::views {

struct Workroom {
    Chronicle chronicle;
    NameBook names;
    Imports imports;
    std::unique_ptr<journal::SealedKeyValueStore> drawer;  // given when the doors open
};

}  // namespace jinze::views
