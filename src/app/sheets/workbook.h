// Writes xlsx: several sheets with bold, frozen headings, widths and drop-down lists. Text stays text: typed text never
// becomes a formula; formulas stand apart. Equal input gives equal bytes.
#pragma once

#include <expected>
#include <map>

#include "app/sheets/table.h"

namespace jinze::sheets {

// A formula as Excel writes it, "=SUM(A1:A3)": only the program writes one, never a text that somebody typed. `result`
// is shown by programs that do not compute.
struct Formula {
    std::string text;
    double result = 0;
    std::string said;  // the result where it is a text
};

struct Sheet {
    Table table;                    // its name is the tab's: at most 31 characters, none of [ ] : * ? / \ and '
    std::uint32_t heading_row = 1;  // bold, and frozen with all above it; 0: no headings
    std::vector<double> widths;     // in characters; further columns have Excel's default
    std::map<std::size_t, std::vector<std::string>> choices;  // by column: a drop-down below the heading;
                                                              // other words give a warning, no refusal
    std::vector<std::size_t> greyed;                          // columns with a grey heading, which may be left empty
    bool for_typing = false;  // columns are preset as text, so that typed ID numbers keep their digits
    bool wrapped = false;     // long text wraps inside its cell
    std::map<std::pair<std::uint32_t, std::size_t>, Formula> formulas;  // by row, from 1, and column, from 0
};

struct Workbook {
    std::vector<Sheet> sheets;
    Instant created = start_of(day_at(2000, 1, 1));  // the file's property; seconds count
};

// Cells of kind day become real days if their text is one, numbers become real numbers if no digit is lost; the rest is
// text. Faults: text.not_utf8, text.nul, file.too_large, xlsx.unwritable (a bad tab name).
std::expected<Bytes, Fault> write_xlsx(const Workbook& workbook);

}  // namespace jinze::sheets
