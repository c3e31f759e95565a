// Reads any spreadsheet file, by its content and not by its name.
#pragma once

#include <expected>
#include <filesystem>

#include "app/sheets/table.h"

namespace jinze::sheets {

// xlsx, or text separated by commas, tabs or semicolons. Other files get a message that says what they are: old .xls
// and workbooks with a password (xls.old, xlsx.password); a web page, its archive, an XML sheet of Excel 2003, a PDF, a
// picture (file.not_a_table); nothing (file.empty); else the faults of xlsx.h and csv.h.
std::expected<Book, Fault> read_book(View bytes);

// The only sheet of a file; a fault of the sheet is a fault of the file.
std::expected<Table, Fault> read_table(View bytes);
std::expected<Table, Fault> read_table_file(const std::filesystem::path& path);  // also file.unreadable

}  // namespace jinze::sheets
