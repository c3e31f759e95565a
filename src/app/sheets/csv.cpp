#include "app/sheets/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/sheets/encoding.h"
#include "base/text.h"

namespace jinze::sheets {
namespace {

Fault in_record(std::uint32_t row, std::string cause, std::string_view chinese, std::string_view english)
{
    return {.cause = std::move(cause),
            .chinese = fmt::format("第{}行：{}", row, chinese),
            .english = fmt::format("Row {}: {}", row, english),
            .row = row};
}

// Whether the text, after leading apostrophes, looks like a formula.
bool formula_behind_apostrophes(std::string_view text)
{
    while (text.starts_with('\'')) text.remove_prefix(1);
    return looks_like_formula(text);
}

constexpr std::string_view separators = ",\t;";

// Counts of each separator outside quotes in each of the first non-blank lines.
std::vector<std::array<std::size_t, separators.size()>> separators_in(std::string_view text)
{
    constexpr std::size_t lines_read = 60;
    std::vector<std::array<std::size_t, separators.size()>> lines(1);
    bool quoted = false, begins = true;
    for (const char c : text) {
        if (quoted) {
            quoted = c != '"';  // a doubled quote closes and opens
            continue;
        }
        const auto separator = separators.find(c);
        if (c == '"' && begins) quoted = true;
        if (separator != separators.npos) ++lines.back()[separator];
        begins = separator != separators.npos || c == '\n' || c == '\r' || (begins && c == '"');
        if (c == '\n' && lines.size() == lines_read) break;
        if (c == '\n') lines.emplace_back();
    }
    return lines;
}

// The separator: the character that occurs equally often in the most lines.
char separator_of(std::string_view text)
{
    const auto lines = separators_in(text);
    std::size_t best = 0, best_lines = 0, best_count = 0;
    for (std::size_t i = 0; i < separators.size(); ++i) {
        std::map<std::size_t, std::size_t> alike;  // number of lines by count of this character
        for (const auto& line : lines)
            if (line[i] > 0) ++alike[line[i]];
        for (const auto& [count, number] : alike)
            if (std::pair{number, count} > std::pair{best_lines, best_count}) {
                best = i;
                best_lines = number;
                best_count = count;
            }
    }
    return separators[best];
}

// Reads one record after another from UTF-8 text.
class Records {
public:
    explicit Records(std::string_view text) : rest_{text}, separator_{separator_of(text)}, ends_{separator_, '\r', '\n'}
    {
    }

    bool at_end() const { return rest_.empty(); }

    std::expected<Row, Fault> next()
    {
        Row row{.number = ++number_, .cells = {}};
        for (bool more = true; more;) {
            auto cell = field();
            if (!cell) return std::unexpected{cell.error()};
            if (row.cells.size() == limits::columns && !Cell{*cell}.blank())
                return std::unexpected{in_record(number_, "file.too_large", "列数太多。", "too many columns.")};
            if (row.cells.size() < limits::columns) row.cells.push_back({.text = std::move(*cell)});
            more = rest_.starts_with(separator_);
            if (more) rest_.remove_prefix(1);
        }
        end_line();
        return row;
    }

private:
    std::expected<std::string, Fault> field()
    {
        std::string text;
        if (rest_.starts_with('"')) {
            auto inside = quoted_field();
            if (!inside) return inside;
            text = std::move(*inside);
        } else {
            const auto end = std::min(rest_.find_first_of(ends_), rest_.size());
            text = rest_.substr(0, end);
            rest_.remove_prefix(end);
        }
        if (text.starts_with('\'') && formula_behind_apostrophes(text)) text.erase(0, 1);
        return text;
    }

    std::expected<std::string, Fault> quoted_field()
    {
        std::string text;
        for (rest_.remove_prefix(1);;) {
            const auto quote = rest_.find('"');
            if (quote == std::string_view::npos)
                return std::unexpected{
                    in_record(number_, "csv.quote", "引号没有成对，请核对。", "a quote is opened and never closed.")};
            text += rest_.substr(0, quote);
            rest_.remove_prefix(quote + 1);
            if (!rest_.starts_with('"')) break;
            text += '"';
            rest_.remove_prefix(1);
        }
        if (rest_.empty() || rest_.find_first_of(ends_) == 0) return text;
        return std::unexpected{
            in_record(number_, "csv.quote", "引号之后还有文字，请核对。", "text follows a closing quote.")};
    }

    void end_line()
    {
        if (rest_.starts_with("\r\n"))
            rest_.remove_prefix(2);
        else if (!rest_.empty())
            rest_.remove_prefix(1);
    }

    std::string_view rest_;
    char separator_;
    std::string ends_;  // characters that end an unquoted cell
    std::uint32_t number_ = 0;
};

// A number cell that really holds a number needs no apostrophe: -5 is -5.
bool is_number(const Cell& cell)
{
    return cell.kind == CellKind::number && cell.text.find_first_not_of("0123456789.eE+-") == std::string::npos;
}

// A spreadsheet keeps 15 digits of a number. Longer ones are written as it shows them, 3.30101198602060E+17, so that no
// reader takes the rest for digits that somebody typed.
std::string digits_kept(const Cell& cell)
{
    constexpr std::size_t kept = 15;
    const std::string& text = cell.text;
    if (cell.kind != CellKind::number || text.size() <= kept || text.find_first_not_of("0123456789") != text.npos)
        return text;
    return text.substr(0, 1) + '.' + text.substr(1, kept - 1) + "E+" + std::to_string(text.size() - 1);
}

void put_field(std::string& csv, const Cell& cell)
{
    std::string text = digits_kept(cell);
    if (!is_number(cell) && formula_behind_apostrophes(text)) text.insert(0, 1, '\'');
    if (text.find_first_of(",;\"\r\n\t") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' ')) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text) csv.append(c == '"' ? 2 : 1, c);
    csv += '"';
}

std::optional<Fault> fault_of(const Row& row)
{
    for (const Cell& cell : row.cells) {
        if (first_not_utf8(cell.text))
            return in_record(row.number, "text.not_utf8", "有不是UTF-8的文字。", "text that is not UTF-8.");
        if (cell.text.find('\0') != std::string::npos)
            return in_record(row.number, "text.nul", "有空字符(NUL)。", "a NUL character.");
    }
    return std::nullopt;
}

}  // namespace

bool looks_like_formula(std::string_view text)
{
    constexpr std::array<std::string_view, 11> starts{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    for (const std::string_view start : starts)
        if (text.starts_with(start)) return true;
    return false;
}

std::expected<Table, Fault> read_csv(std::string_view bytes)
{
    const auto text = utf8_from_file(bytes);
    if (!text) return std::unexpected{text.error()};
    return table_from_text(*text);
}

std::expected<Table, Fault> table_from_text(std::string_view text)
{
    if (const auto nul = text.find('\0'); nul != std::string::npos) {
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
        return std::unexpected{in_record(static_cast<std::uint32_t>(line), "csv.nul", "有空字符(NUL)，这不是csv文件。",
                                         "a NUL character: this is not a csv file.")};
    }
    Filling filling;
    for (Records records{text}; !records.at_end();) {
        auto row = records.next();
        if (!row) return std::unexpected{row.error()};
        if (const auto fault = filling.add(std::move(*row))) return std::unexpected{*fault};
    }
    return std::move(filling.table);
}

std::expected<std::string, Fault> write_csv(const Table& table)
{
    std::string csv = "\xEF\xBB\xBF";
    std::uint32_t number = 1;
    for (const Row& row : table.rows) {
        if (const auto fault = fault_of(row)) return std::unexpected{*fault};
        if (row.number > limits::rows || row.number < number || row.cells.size() > limits::columns)
            return std::unexpected{in_record(row.number, "file.too_large", "超出表格范围。", "outside the sheet.")};
        for (; number < row.number; ++number) csv += "\r\n";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) csv += ',';
            put_field(csv, row.cells[i]);
        }
        csv += "\r\n";
        ++number;
    }
    return csv;
}

}  // namespace jinze::sheets
