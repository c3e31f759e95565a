// What the ledger's leaves tell of one record: a receipt for each version, and by whom and why it was taken back.
#pragma once

#include "app/views/ledger/chronicle.h"
#include "app/views/record/records.h"

namespace jinze::views {

// Of a page that its reader may read.
void add_leaves(views::RecordPage& page, const Reader& reader, const Chronicle& chronicle);

}  // namespace jinze::views
