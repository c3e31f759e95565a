#include "app/sheets/table.h"

#include <fmt/format.h>

#include "base/text.h"

namespace jinze::sheets {
namespace {

const Cell no_cell;

Fault too_much(std::uint32_t row, std::string_view chinese, std::string_view english)
{
    return {.cause = "file.too_large",
            .chinese = fmt::format("第{}行：{}，请拆分后再导入。", row, chinese),
            .english = fmt::format("Row {}: {}; split the file.", row, english),
            .row = row};
}

}  // namespace

bool Cell::blank() const
{
    if (text.empty()) return true;
    const auto first = static_cast<unsigned char>(text.front());
    if ((first > ' ' && first < 0x80) || (first >= 0xE4 && first <= 0xE9)) return false;  // most cells by far
    return squeezed(text).empty();
}

const Cell& Row::at(std::size_t column) const { return column < cells.size() ? cells[column] : no_cell; }

std::optional<Fault> Filling::add(Row row)
{
    while (!row.cells.empty() && row.cells.back().blank()) row.cells.pop_back();
    if (row.cells.empty()) return std::nullopt;
    if (row.number > limits::rows)
        return too_much(row.number, fmt::format("超过{}行", limits::rows),
                        fmt::format("more than {} rows", limits::rows));
    if (!table.rows.empty() && row.number <= table.rows.back().number)
        return Fault{.cause = "file.broken",
                     .chinese = fmt::format("第{}行重复出现或次序颠倒，文件已损坏。", row.number),
                     .english = fmt::format("Row {} appears twice or out of order: the file is broken.", row.number),
                     .row = row.number};
    if (row.cells.size() > limits::columns)
        return too_much(row.number, fmt::format("超过{}列", limits::columns),
                        fmt::format("more than {} columns", limits::columns));
    filled_.cells += row.cells.size();
    for (const Cell& cell : row.cells) {
        filled_.bytes += cell.text.size();
        if (cell.text.size() > limits::cell_characters && utf16_length(cell.text) > limits::cell_characters)
            return too_much(row.number, fmt::format("有单元格超过{}字", limits::cell_characters),
                            fmt::format("a cell of more than {} characters", limits::cell_characters));
    }
    if (filled_.cells > limits::cells) return too_much(row.number, "单元格太多", "too many cells");
    if (filled_.bytes > limits::text_bytes) return too_much(row.number, "文字太多", "too much text");
    table.rows.push_back(std::move(row));
    return std::nullopt;
}

std::size_t bytes_held(const Table& table)
{
    static const std::size_t within = std::string{}.capacity();  // a short text is stored inline
    std::size_t bytes = table.rows.capacity() * sizeof(Row);
    for (const Row& row : table.rows) {
        bytes += row.cells.capacity() * sizeof(Cell);
        for (const Cell& cell : row.cells)
            if (cell.text.capacity() > within) bytes += cell.text.capacity() + 1;
    }
    return bytes;
}

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

}  // namespace jinze::sheets
