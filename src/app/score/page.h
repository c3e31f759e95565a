// One sheet of the workbook while it is written: texts, numbers and formulas at their places.
#pragma once

#include <string>

#include "app/sheets/workbook.h"
#include "domain/scheme/exact.h"

namespace jinze::score {

double decimal(const std::string& number);                                      // of a file: "18.2", "1740/19"
std::string at(std::size_t column, std::uint32_t row);                          // (0, 3): "A3"
std::string down(std::size_t column, std::uint32_t first, std::uint32_t last);  // "A3:A9"

class Page {
public:
    Page(std::string name, std::vector<double> widths, bool results);

    std::uint32_t next() const { return static_cast<std::uint32_t>(sheet_.table.rows.size() + 1); }
    std::uint32_t row(std::vector<std::string> texts);  // appended; its number
    void text(std::uint32_t row, std::size_t column, std::string text);
    void number(std::uint32_t row, std::size_t column, const std::string& number);  // "18.2"
    void number(std::uint32_t row, std::size_t column, std::int64_t number);
    void formula(std::uint32_t row, std::size_t column, std::string formula, double result);  // without its '='
    void formula(std::uint32_t row, std::size_t column, std::string formula, std::string said);
    void heading(std::uint32_t row) { sheet_.heading_row = row; }

    sheets::Sheet take() { return std::move(sheet_); }

private:
    sheets::Cell& cell(std::uint32_t row, std::size_t column);

    sheets::Sheet sheet_;
    bool results_;
};

}  // namespace jinze::score
