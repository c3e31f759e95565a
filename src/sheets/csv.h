// csv in and out. Read: RFC 4180, any line ends, UTF-8 with or without a mark, or GB18030. Written:
// UTF-8 with a mark, CRLF, and an apostrophe before what a spreadsheet would take for a formula;
// reading removes exactly that apostrophe, so what is written reads back as it was.
//
// A file in two encodings, with a NUL, with a quote that never closes, or beyond the limits of
// table.h is refused. All cells are text: csv knows nothing else. Row numbers count records as
// Excel shows them.
#pragma once

#include <expected>

#include "sheets/table.h"

namespace jinze::sheets {

// Faults: encoding.mixed, encoding.unknown (row: the line), encoding.utf16, csv.nul, csv.quote,
// file.too_large.
std::expected<Table, Fault> read_csv(std::string_view bytes);

// Faults: text.not_utf8, text.nul, file.too_large: what could not be read back.
std::expected<std::string, Fault> write_csv(const Table& table);

// Does a spreadsheet take text that begins like this for a formula? = + - @ TAB CR LF ＝ ＋ － ＠
bool looks_like_formula(std::string_view text);

}  // namespace jinze::sheets
