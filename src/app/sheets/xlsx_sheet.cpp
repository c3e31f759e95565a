#include "app/sheets/xlsx_sheet.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "app/sheets/dates.h"
#include "app/sheets/xlsx_text.h"

namespace jinze::sheets {
namespace {

using Event = XmlReader::Event;

// B12 -> column 1; empty if it is not such a reference.
std::optional<std::size_t> column_in(std::string_view reference)
{
    std::size_t column = 0, letters = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (++letters > 3) return std::nullopt;
    }
    if (letters == 0) return std::nullopt;
    return column - 1;
}

std::optional<std::uint32_t> row_in(std::string_view text)
{
    std::uint32_t row = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    if (error != std::errc{} || end != text.data() + text.size() || row == 0) return std::nullopt;
    return row;
}

std::optional<double> number_from(std::string_view text)
{
    const auto start = std::min(text.find_first_not_of(" \t\n"), text.size());
    text = text.substr(start, text.find_last_not_of(" \t\n") - start + 1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

// The shortest decimal that gives the number back; integers up to 15 digits without an exponent.
std::string shortest(double number)
{
    char text[64];
    const bool plain = std::fabs(number) < 1e15 && (number == 0 || std::fabs(number) >= 1e-5);
    const auto done = plain ? std::to_chars(text, text + sizeof text, number, std::chars_format::fixed)
                            : std::to_chars(text, text + sizeof text, number);
    return number == 0 ? "0" : std::string(text, done.ptr);
}

Cell day_cell(double serial, Shows shows, Epoch epoch)
{
    const auto day = day_from_serial(serial, epoch);
    if (!day) return {.text = shortest(serial), .kind = CellKind::number};
    std::string text = to_text(*day);
    // Less than half a second before midnight may be the next day: it keeps its time and must be confirmed.
    const auto seconds = std::min(static_cast<int>(std::lround((serial - std::floor(serial)) * 86'400)), 86'399);
    if (seconds > 0)
        text += fmt::format(" {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    else if (shows == Shows::month && text.ends_with("-01"))
        text.resize(7);
    return {.text = std::move(text), .kind = CellKind::day};
}

constexpr std::size_t most_merges = 200'000;

bool is_yes(std::string_view flag) { return flag == "1" || flag == "true"; }

// H2:H4
std::optional<Merge> merge_in(std::string_view reference)
{
    const auto colon = reference.find(':');
    const auto digits = [](std::string_view cell) {
        return cell.substr(std::min(cell.find_first_of("0123456789"), cell.size()));
    };
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view from = reference.substr(0, colon), to = reference.substr(colon + 1);
    const auto first_column = column_in(from), last_column = column_in(to);
    const auto first_row = row_in(digits(from)), last_row = row_in(digits(to));
    if (!first_column || !last_column || !first_row || !last_row) return std::nullopt;
    return Merge{*first_row, *last_row, *first_column, *last_column};
}

class SheetReader {
public:
    SheetReader(XmlReader& xml, const SheetPlace& place, const BookParts& parts, Filling::Filled filled)
        : xml_{xml}, place_{place}, parts_{parts}, filling_{filled}
    {
        filling_.table.name = place.name;
        filling_.table.epoch = parts.epoch;
    }

    void read()
    {
        for (Event event = xml_.next(); event != Event::end; event = xml_.next()) {
            std::optional<Fault> fault;
            if (event == Event::failed)
                fault = broken_sheet(xml_.why());
            else if (event == Event::open && xml_.depth() == 2)
                section_ = xml_.name();
            else if (event == Event::open && xml_.depth() == 3)
                fault = read_part();
            if (!fault) continue;
            filling_.table.fault = std::move(fault);
            return;
        }
    }
    Filling& filling() { return filling_; }

private:
    Fault broken_sheet(const std::string& why) const
    {
        Fault fault = broken_part(place_.part, why);
        fault.row = row_;
        return fault;
    }

    std::optional<Fault> read_part()
    {
        if (section_ == "sheetData" && xml_.name() == "row") return read_row();
        if (section_ == "cols" && xml_.name() == "col") take_column();
        if (section_ == "mergeCells" && xml_.name() == "mergeCell" && filling_.table.merges.size() < most_merges)
            if (const auto merge = merge_in(xml_.attribute("ref"))) filling_.table.merges.push_back(*merge);
        return xml_.skip_element() ? std::nullopt : std::optional{broken_sheet(xml_.why())};
    }

    void take_column()
    {
        const auto first = row_in(xml_.attribute("min")), last = row_in(xml_.attribute("max"));
        if (!first || !last || !(is_yes(xml_.attribute("hidden")) || xml_.attribute("width") == "0")) return;
        for (std::size_t column = *first; column <= std::min<std::size_t>(*last, limits::columns); ++column)
            filling_.table.hidden_columns.push_back(column - 1);
    }

    std::optional<Fault> read_row()
    {
        const std::string_view number = xml_.attribute("r");
        const auto row = number.empty() ? std::optional{row_ + 1} : row_in(number);
        if (!row) return broken_sheet("a row number");
        row_ = *row;
        Row filled{.number = row_, .cells = {}, .hidden = is_yes(xml_.attribute("hidden"))};
        filled.hidden = filled.hidden || xml_.attribute("ht") == "0";
        for (std::size_t column = 0;; ++column) {
            Event event = xml_.next();
            while (event == Event::text) event = xml_.next();
            if (event == Event::close) break;
            if (event != Event::open) return broken_sheet(xml_.why());
            if (xml_.name() != "c") {
                if (!xml_.skip_element()) return broken_sheet(xml_.why());
                --column;
                continue;
            }
            if (const std::string_view place = xml_.attribute("r"); !place.empty()) {
                const auto named = column_in(place);
                if (!named || *named < column) return broken_sheet("a cell out of order");
                column = *named;
            }
            if (const auto fault = read_cell(filled, column)) return fault;
        }
        return filling_.add(std::move(filled));
    }

    std::optional<Fault> read_cell(Row& row, std::size_t column)
    {
        const std::string type{xml_.attribute("t")};
        const std::string_view style = xml_.attribute("s");
        const std::size_t style_number = style.empty() ? 0 : row_in(style).value_or(0);
        std::string value, inline_text;
        bool formula = false, valued = false;
        for (Event event = xml_.next(); event != Event::close || xml_.name() != "c"; event = xml_.next()) {
            if (event == Event::failed || event == Event::end) return broken_sheet(xml_.why());
            if (event != Event::open) continue;
            bool read = true;
            if (xml_.name() == "v") {
                valued = true;
                read = xml_.skip_element(&value);
            } else if (xml_.name() == "is") {
                read = read_string_item(xml_, inline_text);
            } else {
                formula = formula || xml_.name() == "f";
                read = xml_.skip_element();
            }
            if (!read) return broken_sheet(xml_.why());
        }
        Cell cell;
        if (formula && (!valued || (value.empty() && type != "str")))  // an empty string is a result
            cell = {.text = std::string{uncalculated}, .kind = CellKind::error};
        else if (auto fault = take(cell, type, std::move(value), std::move(inline_text), style_number))
            return fault;
        return put(row, column, std::move(cell));
    }

    std::optional<Fault> take(Cell& cell, const std::string& type, std::string value, std::string inline_text,
                              std::size_t style)
    {
        if (type == "inlineStr") {
            cell.text = std::move(inline_text);
        } else if (type == "s") {
            const auto index = number_from(value);
            if (!index || *index < 0 || *index >= static_cast<double>(parts_.strings.size()))
                return broken_sheet("a missing shared string");
            cell.text = parts_.strings[static_cast<std::size_t>(*index)];
        } else if (type == "str") {
            cell.text = without_escapes(value);
        } else if (type == "b") {
            cell = {.text = value == "1" || value == "true" ? "TRUE" : "FALSE", .kind = CellKind::boolean};
        } else if (type == "e") {
            cell = {.text = std::move(value), .kind = CellKind::error};
        } else if (type == "d") {
            cell = {.text = std::move(value), .kind = CellKind::day};
        } else if (!value.empty()) {
            const auto number = number_from(value);
            if (!number) return broken_sheet("an invalid number");
            const Shows shows = style < parts_.styles.size() ? parts_.styles[style] : Shows::number;
            cell = shows == Shows::number ? Cell{.text = shortest(*number), .kind = CellKind::number}
                                          : day_cell(*number, shows, parts_.epoch);
        }
        return std::nullopt;
    }

    std::optional<Fault> put(Row& row, std::size_t column, Cell cell)
    {
        if (cell.empty() || (column >= limits::columns && cell.blank())) return std::nullopt;
        if (column >= limits::columns)
            return Fault{.cause = "file.too_large",
                         .chinese = fmt::format("第{}行：超过{}列，请删去多余的列。", row_, limits::columns),
                         .english = fmt::format("Row {}: more than {} columns.", row_, limits::columns),
                         .row = row_};
        if (row.cells.size() <= column) row.cells.resize(column + 1);
        row.cells[column] = std::move(cell);
        return std::nullopt;
    }

    XmlReader& xml_;
    const SheetPlace& place_;
    const BookParts& parts_;
    Filling filling_;
    std::string section_;
    std::uint32_t row_ = 0;
};

}  // namespace

std::expected<Table, Fault> read_sheet(const Archive& archive, const SheetPlace& place, const BookParts& parts,
                                       Filling::Filled& filled)
{
    auto part = archive.part(place.part);
    if (!part) return std::unexpected{part.error()};
    XmlReader xml{[&](char* to, std::size_t size) { return part->read(to, size); }};
    SheetReader reader{xml, place, parts, filled};
    reader.read();
    if (part->fault()) return std::unexpected{*part->fault()};
    filled = reader.filling().filled();
    return std::move(reader.filling().table);
}

}  // namespace jinze::sheets
