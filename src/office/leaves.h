// What the ledger's leaves tell of one record: a receipt for each version, and by whom and why it was taken back.
#pragma once

#include "office/chronicle.h"
#include "pages/records.h"

namespace jinze::office {

// Of a page that its reader may read.
void add_leaves(pages::RecordPage& page, const Reader& reader, const Chronicle& chronicle);

}  // namespace jinze::office
