// Reads and writes csv. Read: RFC 4180, any line ends; the separator is a comma, tab or semicolon, whichever occurs
// equally often in the most lines. Written: UTF-8 with a byte order mark, commas, CRLF, and an apostrophe before what a
// spreadsheet would take for a formula. Reading removes exactly that apostrophe, so a written file reads back
// unchanged.
//
// A file with a NUL, an unclosed quote, or beyond the limits of table.h is refused. All cells are text, because csv has
// no other type. Row numbers count records, as Excel shows them.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

// Faults: those of encoding.h, csv.nul, csv.quote, file.too_large.
std::expected<Table, Fault> read_csv(std::string_view bytes);
std::expected<Table, Fault> table_from_text(std::string_view text);  // UTF-8 without a byte order mark

// Faults: text.not_utf8, text.nul, file.too_large: what could not be read back.
std::expected<std::string, Fault> write_csv(const Table& table);

// Whether a spreadsheet takes text that begins like this for a formula: = + - @ TAB CR LF ＝ ＋ － ＠
bool looks_like_formula(std::string_view text);

}  // namespace jinze::sheets
