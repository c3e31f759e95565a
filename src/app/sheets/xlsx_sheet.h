// One sheet of a workbook, read as a stream: its rows, what is merged, what is hidden.
#pragma once

#include "app/sheets/xlsx_parts.h"

namespace jinze::sheets {

// The table says itself where reading stopped (Table::fault): xlsx.broken, file.broken, file.too_large.
// A fault of the archive is for the whole file.
std::expected<Table, Fault> read_sheet(const Archive& archive, const SheetPlace& place, const BookParts& parts,
                                       Filling::Filled& filled);

}  // namespace jinze::sheets
