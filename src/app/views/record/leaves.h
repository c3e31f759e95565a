// Data from the ledger's leaves for one record: a receipt for each version, and by whom and why it was withdrawn.
#pragma once

#include "app/views/ledger/chronicle.h"
#include "app/views/record/records.h"

namespace jinze::views {

// The reader must be allowed to read the page.
void add_leaves(views::RecordPage& page, const Reader& reader, const Chronicle& chronicle);

}  // namespace jinze::views
