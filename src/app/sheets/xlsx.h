// xlsx in: every sheet of a workbook that people see, from Excel, WPS or LibreOffice.
//
// Strings in all their forms, stored results of formulas, booleans, errors, numbers in full; a number whose format
// shows a day becomes one. Of hidden sheets only the names are read. Macros, links and pictures are not looked at.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

// Faults: those of archive.h, and xlsx.broken, xlsx.no_sheet, xlsx.binary, xlsx.open_document, xlsx.word. What is wrong
// with one sheet stands in its table.
std::expected<Book, Fault> read_xlsx(View bytes);

}  // namespace jinze::sheets
