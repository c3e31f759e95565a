// Reads xlsx: every visible sheet of a workbook from Excel, WPS or LibreOffice.
//
// Strings in all forms, stored results of formulas, booleans, errors, numbers in full; a number whose format shows a
// day becomes a day. Of hidden sheets only the names are read. Macros, links and pictures are ignored.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

// Faults: those of archive.h, and xlsx.broken, xlsx.no_sheet, xlsx.binary, xlsx.open_document, xlsx.word. A fault of
// one sheet is stored in its table.
std::expected<Book, Fault> read_xlsx(View bytes);

}  // namespace jinze::sheets
