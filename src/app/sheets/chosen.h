// Selects from a book the sheets that have the headings of a form, whatever their place or name, and joins them into
// one table; lists what was left out and why.
//
// The pipeline: bytes -> Book (read.h) -> Chosen -> rows with their place (intake) -> problems and remarks.
#pragma once

#include "app/sheets/form.h"

namespace jinze::sheets {

struct SheetSaid {
    std::string name;
    bool read = false;
    std::size_t rows = 0;          // of data
    std::string chinese, english;  // why it was left out

    friend bool operator==(const SheetSaid&, const SheetSaid&) = default;
};

// What was read, what was not, and what deserves a remark. Contains no text of a cell.
struct Reading {
    std::vector<std::string> names;  // of the sheets read, by Row::sheet
    std::vector<SheetSaid> sheets;   // in the file's order, the hidden ones last
    std::vector<SetAside> set_aside;
    std::vector<std::string> hidden_columns;  // headings of hidden columns that are read

    bool several() const { return names.size() > 1; }
    // 第5行, preceded by the sheet if there are several: 工作表“第二支部”第5行.
    std::string chinese(Place place) const;
    std::string english(Place place) const;
};

struct Chosen {
    Table table;  // the rows of data of all sheets read, cells below the first sheet's headings, vertical merges filled
    Match match;
    Reading reading;
};

// All sheets that have the required headings. A sheet that has most of them, or two columns with one heading, is an
// error and refuses the file. A sheet unlike the form is left out. Faults: heading.*, file.*, xlsx.broken.
std::expected<Chosen, std::vector<Fault>> chosen(Book book, const Form& form);
std::expected<Chosen, std::vector<Fault>> chosen(Table table, const Form& form);  // of a file with one sheet

}  // namespace jinze::sheets
