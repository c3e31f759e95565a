// In-memory state of the office's pages for the life of the server.
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
    std::unique_ptr<journal::SealedKeyValueStore> drawer;  // set when the server starts
};

}  // namespace jinze::views
