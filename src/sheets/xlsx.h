// xlsx in: the first visible sheet of a workbook, from Excel, WPS or LibreOffice.
//
// Strings in all their forms, stored results of formulas, booleans, errors, numbers in full; a
// number whose format shows a day becomes one. Hidden sheets are passed over. Macros, links and
// pictures are not looked at.
#pragma once

#include <expected>

#include "sheets/table.h"

namespace jinze::sheets {

// Faults: those of archive.h, and xlsx.broken, xlsx.no_sheet, xlsx.binary, xlsx.open_document,
// file.too_large.
std::expected<Table, Fault> read_xlsx(View bytes);

}  // namespace jinze::sheets
