#include "app/score/page.h"

#include <charconv>

#include "base/ensure.h"

namespace jinze::score {

double decimal(const std::string& number)
{
    const auto slash = number.find('/');
    const auto part = [&](std::size_t from, std::size_t to) {
        double value = 0;
        std::from_chars(number.data() + from, number.data() + to, value);
        return value;
    };
    if (slash == number.npos) return part(0, number.size());
    return part(0, slash) / part(slash + 1, number.size());
}

std::string at(std::size_t column, std::uint32_t row) { return sheets::column_letters(column) + std::to_string(row); }

std::string down(std::size_t column, std::uint32_t first, std::uint32_t last)
{
    return at(column, first) + ":" + at(column, last);
}

Page::Page(std::string name, std::vector<double> widths, bool results) : results_{results}
{
    sheet_.table.name = std::move(name);
    sheet_.widths = std::move(widths);
    sheet_.heading_row = 0;
    sheet_.wrapped = true;
}

std::uint32_t Page::row(std::vector<std::string> texts)
{
    sheets::Row row{.number = next(), .cells = {}};
    for (std::string& it : texts) row.cells.push_back({std::move(it)});
    sheet_.table.rows.push_back(std::move(row));
    return next() - 1;
}

sheets::Cell& Page::cell(std::uint32_t row, std::size_t column)
{
    ensure(row >= 1 && row < next());
    auto& cells = sheet_.table.rows[row - 1].cells;
    if (cells.size() <= column) cells.resize(column + 1);
    return cells[column];
}

void Page::text(std::uint32_t row, std::size_t column, std::string text) { cell(row, column) = {std::move(text)}; }

void Page::number(std::uint32_t row, std::size_t column, const std::string& number)
{
    cell(row, column) = {number, sheets::CellKind::number};
}

void Page::number(std::uint32_t row, std::size_t column, std::int64_t number)
{
    this->number(row, column, std::to_string(number));
}

void Page::formula(std::uint32_t row, std::size_t column, std::string formula, double result)
{
    cell(row, column) = {};
    sheet_.formulas[{row, column}] = {"=" + std::move(formula), results_ ? result : 0, {}};
}

void Page::formula(std::uint32_t row, std::size_t column, std::string formula, std::string said)
{
    cell(row, column) = {};
    sheet_.formulas[{row, column}] = {"=" + std::move(formula), 0, results_ ? std::move(said) : std::string{}};
}

}  // namespace jinze::score
