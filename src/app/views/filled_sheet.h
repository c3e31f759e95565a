// A sheet of a workbook as it is filled, and its cells: for lists as xlsx.
#pragma once

#include "app/sheets/workbook.h"
#include "app/views/reader.h"

namespace jinze::views {

// A sheet being filled: headings first. Typed text is written as text.
class Filled {
public:
    Filled(std::string name, std::vector<std::pair<const char*, double>> headings)
    {
        sheet_.table.name = std::move(name);
        std::vector<sheets::Cell> cells;
        for (const auto& [heading, width] : headings) {
            cells.push_back({.text = heading});
            sheet_.widths.push_back(width);
        }
        add(std::move(cells));
    }
    void add(std::vector<sheets::Cell> cells)
    {
        while (!cells.empty() && cells.back().empty()) cells.pop_back();
        sheet_.table.rows.push_back({static_cast<std::uint32_t>(sheet_.table.rows.size() + 1), std::move(cells)});
    }
    // Further sheets come after it.
    Result<Bytes> written(Instant now, std::vector<Filled> more = {}) &&
    {
        sheets::Workbook workbook{.sheets = {}, .created = now};
        workbook.sheets.push_back(std::move(sheet_));
        for (Filled& it : more) workbook.sheets.push_back(std::move(it.sheet_));
        auto bytes = sheets::write_xlsx(workbook);
        if (!bytes)
            return std::unexpected{Denial{bytes.error().cause, "", bytes.error().chinese, bytes.error().english}};
        return *std::move(bytes);
    }

private:
    sheets::Sheet sheet_;
};

namespace filled {

inline sheets::Cell text(std::string text) { return {.text = std::move(text)}; }
inline sheets::Cell day(Day day) { return {.text = to_text(day), .kind = sheets::CellKind::day}; }
inline sheets::Cell day(std::optional<Day> it) { return it ? day(*it) : sheets::Cell{}; }
inline sheets::Cell number(int number) { return {.text = std::to_string(number), .kind = sheets::CellKind::number}; }

}  // namespace filled

}  // namespace jinze::views
