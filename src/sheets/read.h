// Reads whatever somebody calls an Excel file, by what it is and not by its name.
#pragma once

#include <expected>
#include <filesystem>

#include "sheets/table.h"

namespace jinze::sheets {

// xlsx or csv. What looks like neither gets its own sentence: old .xls and workbooks with a
// password (xls.old, xlsx.password), a web page or PDF in disguise (file.not_a_table), nothing
// (file.empty); else the faults of xlsx.h and csv.h.
std::expected<Table, Fault> read_table(View bytes);

std::expected<Table, Fault> read_table_file(
    const std::filesystem::path& path);  // also file.unreadable

}  // namespace jinze::sheets
