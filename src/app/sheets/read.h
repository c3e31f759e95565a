// Reads whatever somebody calls an Excel file, by what it is and not by its name.
#pragma once

#include <expected>
#include <filesystem>

#include "app/sheets/table.h"

namespace jinze::sheets {

// xlsx, or text parted by commas, tabs or semicolons. What is neither gets its own sentence, which says what it is: old
// .xls and workbooks with a password (xls.old, xlsx.password); a web page, its archive, an XML sheet of Excel 2003, a
// PDF, a picture (file.not_a_table); nothing (file.empty); else the faults of xlsx.h and csv.h.
std::expected<Book, Fault> read_book(View bytes);

// Its first sheet, of a file that has one: a fault of the sheet is one of the file.
std::expected<Table, Fault> read_table(View bytes);
std::expected<Table, Fault> read_table_file(const std::filesystem::path& path);  // also file.unreadable

}  // namespace jinze::sheets
