#include "sheets/problems.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "sheets/dates.h"
#include "sheets/form.h"

namespace jinze::sheets {
namespace {

// A serial of 1904 would be read four years off in the new workbook, so days are written as days.
Cell portable(const Cell& cell, bool is_day, Epoch epoch)
{
    if (!is_day || cell.kind != CellKind::number) return cell;
    const auto day = day_from_cell(cell, epoch);
    if (!day) return cell;
    std::string text = to_text(day->day);
    if (day->month_only) text.resize(7);
    return {.text = std::move(text), .kind = CellKind::day};
}

std::set<std::size_t> day_columns(const Form& form, const Match& match)
{
    std::set<std::size_t> found;
    for (const Column& column : form.columns)
        if (const auto at = match.column_of(column.key); at && column.kind == Field::day)
            found.insert(*at);
    return found;
}

Row with_reason(const Row& row, std::size_t reason_column, std::string reason, std::uint32_t number)
{
    Row copy{.number = number, .cells = row.cells};
    if (copy.cells.size() <= reason_column) copy.cells.resize(reason_column + 1);
    copy.cells[reason_column] = {.text = std::move(reason)};
    return copy;
}

}  // namespace

Problem problem_at(std::uint32_t row, std::string column, const Fault& fault, Severity severity)
{
    return {.row = row,
            .column = std::move(column),
            .cause = fault.cause,
            .chinese = fault.chinese,
            .english = fault.english,
            .severity = severity};
}

std::vector<ProblemGroup> grouped(std::span<const Problem> problems, std::size_t rows_shown)
{
    std::map<std::tuple<Severity, std::string, std::string>, ProblemGroup> found;
    for (const Problem& problem : problems) {
        ProblemGroup& group = found[{problem.severity, problem.cause, problem.column}];
        if (group.count++ == 0) {
            group.cause = problem.cause;
            group.column = problem.column;
            group.severity = problem.severity;
            group.chinese = problem.chinese;
            group.english = problem.english;
        }
        if (group.rows.size() < rows_shown) group.rows.push_back(problem.row);
    }
    std::vector<ProblemGroup> groups;
    for (auto& [key, group] : found) groups.push_back(std::move(group));
    std::stable_sort(groups.begin(), groups.end(),
                     [](const ProblemGroup& a, const ProblemGroup& b) {
                         return std::tuple{a.severity, b.count} < std::tuple{b.severity, a.count};
                     });
    return groups;
}

Workbook bad_rows(const Table& table, const Form& form, const Match& match,
                  std::span<const Problem> problems)
{
    std::map<std::uint32_t, std::string> reasons;
    for (const Problem& problem : problems) {
        if (problem.severity != Severity::rejected) continue;
        std::string& reason = reasons[problem.row];
        if (!reason.empty()) reason += "\n";
        if (!problem.column.empty()) reason += problem.column + "：";
        reason += problem.chinese;
    }
    const Row& headings = table.rows[match.heading_row];
    std::size_t reason_column = match.reason_column.value_or(headings.cells.size());
    for (const Row& row : table.rows)
        if (!match.reason_column && reasons.contains(row.number))
            reason_column = std::max(reason_column, row.cells.size());
    reason_column = std::min(reason_column, limits::columns - 1);
    const auto days_at = day_columns(form, match);
    Sheet sheet{.table = {.name = "错误行"}};
    sheet.table.rows.push_back(
        with_reason(headings, reason_column, std::string{reason_heading}, 1));
    for (const Row& row : table.rows) {
        const auto reason = reasons.find(row.number);
        if (reason == reasons.end() || row.number <= headings.number) continue;
        Row copy = with_reason(row, reason_column, reason->second,
                               static_cast<std::uint32_t>(sheet.table.rows.size() + 1));
        for (const std::size_t at : days_at)
            if (at < row.cells.size()) copy.cells[at] = portable(copy.cells[at], true, table.epoch);
        sheet.table.rows.push_back(std::move(copy));
    }
    sheet.widths.assign(reason_column, 18);
    sheet.widths.push_back(60);
    return {.sheets = {std::move(sheet)}};
}

}  // namespace jinze::sheets
