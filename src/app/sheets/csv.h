// csv in and out. Read: RFC 4180, any line ends, parted by commas, tabs or semicolons, whichever most lines have the
// same number of. Written: UTF-8 with a mark, commas, CRLF, and an apostrophe before what a spreadsheet would take for
// a formula; reading removes exactly that apostrophe, so what is written reads back as it was.
//
// A file with a NUL, with a quote that never closes, or beyond the limits of
// table.h is refused. All cells are text: csv knows nothing else. Row numbers count records as
// Excel shows them.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

// Faults: those of encoding.h, csv.nul, csv.quote, file.too_large.
std::expected<Table, Fault> read_csv(std::string_view bytes);
std::expected<Table, Fault> table_from_text(std::string_view text);  // in UTF-8, without a mark

// Faults: text.not_utf8, text.nul, file.too_large: what could not be read back.
std::expected<std::string, Fault> write_csv(const Table& table);

// Does a spreadsheet take text that begins like this for a formula? = + - @ TAB CR LF ＝ ＋ － ＠
bool looks_like_formula(std::string_view text);

}  // namespace jinze::sheets
