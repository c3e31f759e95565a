// Finds the headings of a form in a real sheet: in one row, or in two of which the upper names groups of columns.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "app/sheets/form.h"

namespace jinze::sheets {
namespace {

constexpr std::size_t rows_searched = 30;

struct Known {
    const Column* column = nullptr;  // null: known only as dropped
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

const Column* column_in(const Headings& headings, const std::string& written)
{
    const auto known = headings.find(plain_heading(written));
    return known == headings.end() ? nullptr : known->second.column;
}

// Joins two rows: a 日期 under 入党 is 入党日期; a heading merged over both rows stands in the upper.
Row joined(const Row& upper, const Row& lower, const Headings& headings)
{
    Row both{.number = lower.number, .cells = {}};
    std::string group;
    for (std::size_t at = 0; at < std::max(upper.cells.size(), lower.cells.size()); ++at) {
        const Cell &above = upper.at(at), &below = lower.at(at);
        if (!above.blank()) group = above.text;
        if (below.blank())
            both.cells.push_back(above);
        else if (column_in(headings, group + below.text))
            both.cells.push_back({.text = group + below.text});
        else if (!above.blank() && !column_in(headings, below.text) && column_in(headings, above.text))
            both.cells.push_back(above);
        else
            both.cells.push_back(below);
    }
    return both;
}

// The row or two rows that name the most columns; among equals the first, and one row rather than two.
std::optional<Match> heading_rows_of(const Table& table, const Headings& headings)
{
    Match best;
    std::size_t most = 1;
    const auto better = [&](Row row, std::vector<Row> as_written, std::size_t data_from) {
        const auto named = columns_named(row, headings);
        if (named <= most) return;
        most = named;
        best = {.headings = std::move(row), .as_written = std::move(as_written), .data_from = data_from};
    };
    const std::size_t searched = std::min(table.rows.size(), rows_searched);
    for (std::size_t i = 0; i < searched; ++i) better(table.rows[i], {table.rows[i]}, i + 1);
    for (std::size_t i = 0; i + 1 < searched; ++i) {
        const Row &upper = table.rows[i], &lower = table.rows[i + 1];
        if (lower.number == upper.number + 1) better(joined(upper, lower, headings), {upper, lower}, i + 2);
    }
    if (most < 2) return std::nullopt;
    return best;
}

Fault heading_missing(const Column& column, std::uint32_t row)
{
    return {
        .cause = "heading.missing",
        .chinese = fmt::format("缺少必需的列“{}”（表头在第{}行）。", column.heading, row),
        .english = fmt::format("The required column \"{}\" is missing (headings are in row {}).", column.heading, row),
        .row = row};
}

Fault heading_twice(const Column& column, std::size_t first, std::size_t second, std::uint32_t row)
{
    const auto a = column_letters(first), b = column_letters(second);
    return {.cause = "heading.twice",
            .chinese = fmt::format("“{}”有两列（{}列和{}列），请只留一列。", column.heading, a, b),
            .english = fmt::format("\"{}\" occurs in two columns ({} and {}); keep one.", column.heading, a, b),
            .row = row};
}

void take_heading(Match& found, const Headings& headings, const std::string& written, std::size_t at, std::uint32_t row)
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

// 政治面貌 distinguishes full and probationary members in a roster without 人员类别.
void take_stand_in(Match& found, const Column& column)
{
    for (auto it = found.dropped.begin(); it != found.dropped.end(); ++it) {
        const auto is_it = [&](const std::string& heading) {
            return plain_heading(heading) == plain_heading(it->written);
        };
        if (std::ranges::none_of(column.stand_ins, is_it)) continue;
        found.matched.push_back({column.key, it->written, it->column});
        found.dropped.erase(it);
        return;
    }
}

}  // namespace

std::expected<Match, Fault> match(const Table& table, const Form& form)
{
    const Headings headings = headings_of(form);
    auto rows = heading_rows_of(table, headings);
    if (!rows)
        return std::unexpected{
            Fault{.cause = "heading.none",
                  .chinese = fmt::format("前{}行中找不到“{}”的表头，请对照模板核对列名。", rows_searched, form.title),
                  .english = fmt::format("No row among the first {} has the headings of {}; compare with the template.",
                                         rows_searched, form.kind)}};
    Match found = *std::move(rows);
    for (std::size_t at = 0; at < found.headings.cells.size(); ++at)
        if (const std::string written = found.headings.cells[at].text; !Cell{written}.blank())
            take_heading(found, headings, written, at, found.headings.number);
    for (const Column& column : form.columns)
        if (!found.column_of(column.key)) take_stand_in(found, column);
    for (const Column& column : form.columns)
        if (column.use == Use::kept && column.need != Need::none && !found.column_of(column.key))
            found.faults.push_back(heading_missing(column, found.headings.number));
    return found;
}

std::size_t required_of(const Form& form)
{
    return static_cast<std::size_t>(std::count_if(form.columns.begin(), form.columns.end(), [](const Column& column) {
        return column.use == Use::kept && column.need != Need::none;
    }));
}

std::size_t required_found(const Form& form, const Match& match)
{
    return static_cast<std::size_t>(std::count_if(form.columns.begin(), form.columns.end(), [&](const Column& column) {
        return column.use == Use::kept && column.need != Need::none && match.column_of(column.key);
    }));
}

}  // namespace jinze::sheets
