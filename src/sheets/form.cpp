#include "sheets/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"

namespace jinze::sheets {
namespace {

constexpr std::size_t rows_searched = 30;
const Cell nothing_there;

struct Known {
    const Column* column = nullptr;  // none: only known to be dropped
};
using Headings = std::unordered_map<std::string, Known>;

Headings headings_of(const Form& form)
{
    Headings headings;
    for (const std::string& heading : form.also_discarded) headings[plain_heading(heading)] = {};
    for (const Column& column : form.columns)
        for (const std::string& alias : column.aliases) headings[plain_heading(alias)] = {&column};
    for (const Column& column : form.columns) headings[plain_heading(column.heading)] = {&column};
    return headings;
}

void drop_brackets(std::string& text, std::string_view open, std::string_view close)
{
    for (auto from = text.find(open); from != std::string::npos; from = text.find(open, from)) {
        const auto to = text.find(close, from + open.size());
        if (to == std::string::npos) return;
        text.erase(from, to + close.size() - from);
    }
}

// How many different columns of the form a row names.
std::size_t columns_named(const Row& row, const Headings& headings)
{
    std::vector<const Column*> named;
    for (const Cell& cell : row.cells) {
        if (cell.empty()) continue;
        const auto known = headings.find(plain_heading(cell.text));
        if (known == headings.end() || known->second.column == nullptr) continue;
        if (std::find(named.begin(), named.end(), known->second.column) == named.end())
            named.push_back(known->second.column);
    }
    return named.size();
}

std::optional<std::size_t> heading_row_of(const Table& table, const Headings& headings)
{
    std::size_t best = 0, most = 1;
    for (std::size_t i = 0; i < std::min(table.rows.size(), rows_searched); ++i)
        if (const auto named = columns_named(table.rows[i], headings); named > most) {
            most = named;
            best = i;
        }
    if (most < 2) return std::nullopt;
    return best;
}

Fault heading_missing(const Column& column, std::uint32_t row)
{
    return {
        .cause = "heading.missing",
        .chinese = fmt::format("缺少必需的列“{}”（表头在第{}行）。", column.heading, row),
        .english = fmt::format("The required column \"{}\" is missing (headings are in row {}).",
                               column.heading, row),
        .row = row};
}

Fault heading_twice(const Column& column, std::size_t first, std::size_t second, std::uint32_t row)
{
    const auto a = column_letters(first), b = column_letters(second);
    return {.cause = "heading.twice",
            .chinese = fmt::format("“{}”有两列（{}列和{}列），请只留一列。", column.heading, a, b),
            .english = fmt::format("\"{}\" stands in two columns ({} and {}); keep one.",
                                   column.heading, a, b),
            .row = row};
}

void take_heading(Match& found, const Headings& headings, const std::string& written,
                  std::size_t at, std::uint32_t row)
{
    const std::string plain = plain_heading(written);
    if (plain == reason_heading) {
        found.reason_column = at;
        return;
    }
    const auto known = headings.find(plain);
    const Column* column = known == headings.end() ? nullptr : known->second.column;
    if (column == nullptr || column->use == Use::discarded) {
        found.dropped.push_back({written, at, known != headings.end()});
        return;
    }
    if (const auto first = found.column_of(column->key))
        found.faults.push_back(heading_twice(*column, *first, at, row));
    else
        found.matched.push_back({column->key, written, at});
}

}  // namespace

const Column* Form::find(std::string_view key) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.key == key; });
    return found == columns.end() ? nullptr : &*found;
}

std::optional<std::size_t> Match::column_of(std::string_view key) const
{
    for (const Heading& heading : matched)
        if (heading.key == key) return heading.column;
    return std::nullopt;
}

const Cell& Match::cell(const Row& row, std::string_view key) const
{
    const auto column = column_of(key);
    return column ? row.at(*column) : nothing_there;
}

std::string plain_heading(std::string_view written)
{
    std::string text = squeezed(plain_width(written));
    const std::string whole = text;
    for (const auto& [open, close] : std::array<std::pair<std::string_view, std::string_view>, 4>{
             {{"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}}})
        drop_brackets(text, open, close);
    if (text.empty()) text = whole;
    std::string plain;
    for (const char c : text)
        if (c != '*' && c != ':' && c != '\'')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (auto at = plain.find("※"); at != std::string::npos; at = plain.find("※"))
        plain.erase(at, 3);
    const auto digits = std::min(plain.find_first_not_of("0123456789"), plain.size());
    for (const std::string_view mark : {".", "、"})  // 4、公民身份号码
        if (digits > 0 && plain.substr(digits).starts_with(mark))
            return plain.substr(digits + mark.size());
    return plain;
}

std::expected<Match, Fault> match(const Table& table, const Form& form)
{
    const Headings headings = headings_of(form);
    const auto heading_row = heading_row_of(table, headings);
    if (!heading_row)
        return std::unexpected{Fault{
            .cause = "heading.none",
            .chinese = fmt::format("前{}行中找不到“{}”的表头，请对照模板核对列名。", rows_searched,
                                   form.title),
            .english = fmt::format(
                "No row among the first {} has the headings of {}; compare with the template.",
                rows_searched, form.kind)}};
    Match found{.heading_row = *heading_row};
    const Row& row = table.rows[*heading_row];
    for (std::size_t at = 0; at < row.cells.size(); ++at)
        if (!squeezed(row.cells[at].text).empty())
            take_heading(found, headings, row.cells[at].text, at, row.number);
    for (const Column& column : form.columns)
        if (column.use == Use::kept && column.need != Need::none && !found.column_of(column.key))
            found.faults.push_back(heading_missing(column, row.number));
    return found;
}

std::vector<const Row*> data_rows(const Table& table, const Form& form, const Match& match)
{
    const Row& headings = table.rows[match.heading_row];
    const auto repeats = [&](const Row& row) {
        return std::all_of(match.matched.begin(), match.matched.end(),
                           [&](const Match::Heading& heading) {
                               return plain_heading(row.at(heading.column).text) ==
                                      plain_heading(headings.at(heading.column).text);
                           });
    };
    const auto says_anything = [&](const Row& row) {
        return std::any_of(match.matched.begin(), match.matched.end(),
                           [&](const Match::Heading& heading) {
                               return form.find(heading.key)->use == Use::kept &&
                                      !squeezed(row.at(heading.column).text).empty();
                           });
    };
    std::vector<const Row*> rows;
    for (std::size_t i = match.heading_row + 1; i < table.rows.size(); ++i)
        if (says_anything(table.rows[i]) && !repeats(table.rows[i])) rows.push_back(&table.rows[i]);
    return rows;
}

std::vector<Problem> cell_problems(const Form& form, const Match& match, const Row& row)
{
    std::vector<Problem> problems;
    for (const Column& column : form.columns) {
        if (column.use == Use::discarded) continue;
        const Cell& cell = match.cell(row, column.key);
        const auto severity = column.use == Use::kept ? Severity::rejected : Severity::warned;
        if (cell.kind == CellKind::error)
            problems.push_back(
                {.row = row.number,
                 .column = column.heading,
                 .cause = "cell.error",
                 .chinese = fmt::format("单元格是公式错误{}，请填写实际内容。", excerpt(cell.text)),
                 .english = fmt::format("The cell holds the error {}; type its content.",
                                        excerpt(cell.text)),
                 .severity = severity});
        else if (column.use == Use::kept && column.need == Need::cell &&
                 squeezed(cell.text).empty())
            problems.push_back({.row = row.number,
                                .column = column.heading,
                                .cause = "cell.missing",
                                .chinese = "必填内容为空，请补填。",
                                .english = "A required cell is empty."});
    }
    return problems;
}

}  // namespace jinze::sheets
