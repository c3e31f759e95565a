// Cells from the clipboard of a spreadsheet: tab-separated, one row per line, quoted if a cell contains either.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::views {

// Faults: text.not_utf8, text.nul, csv.quote, file.too_large, file.empty.
std::expected<sheets::Book, sheets::Fault> pasted_book(std::string_view text);

}  // namespace jinze::views
