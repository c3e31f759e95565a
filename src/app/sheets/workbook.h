// xlsx out: several sheets with bold, frozen headings, widths and drop-down lists. Text stays text:
// nothing that a person typed is ever taken for a formula. Equal input gives equal bytes.
#pragma once

#include <expected>
#include <map>

#include "app/sheets/table.h"

namespace jinze::sheets {

struct Sheet {
    Table table;                    // its name is the tab's: at most 31 characters, none of [ ] : * ? / \ and '
    std::uint32_t heading_row = 1;  // bold, and frozen with all above it; 0: no headings
    std::vector<double> widths;     // in characters; a column beyond the last is as Excel likes
    std::map<std::size_t, std::vector<std::string>> choices;  // by column: a drop-down below the heading;
                                                              // other words are warned of, not refused
    std::vector<std::size_t> greyed;  // columns whose heading is grey: they need not be filled in
    bool for_typing = false;          // columns are preset as text, so that typed ID numbers keep their digits
    bool wrapped = false;             // long text breaks inside its cell
};

struct Workbook {
    std::vector<Sheet> sheets;
    Instant created = start_of(day_at(2000, 1, 1));  // the file's property; seconds count
};

// Cells of kind day become real days where their text is one, numbers real numbers where no digit
// is lost; all else is text. Faults: text.not_utf8, text.nul, file.too_large, xlsx.unwritable (a
// bad tab name).
std::expected<Bytes, Fault> write_xlsx(const Workbook& workbook);

}  // namespace jinze::sheets
