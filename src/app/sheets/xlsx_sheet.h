// Reads one sheet of a workbook as a stream: its rows, merged cells, hidden rows.
#pragma once

#include "app/sheets/xlsx_parts.h"

namespace jinze::sheets {

// Table::fault says where reading stopped: xlsx.broken, file.broken, file.too_large. A fault of the archive concerns
// the whole file.
std::expected<Table, Fault> read_sheet(const Archive& archive, const SheetPlace& place, const BookParts& parts,
                                       Filling::Filled& filled);

}  // namespace jinze::sheets
