#include "app/sheets/problems.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "app/sheets/chosen.h"

namespace jinze::sheets {
namespace {

Row with_reason(const Row& row, std::size_t reason_column, std::string reason, std::uint32_t number)
{
    Row copy{.number = number, .cells = row.cells};
    if (copy.cells.size() <= reason_column) copy.cells.resize(reason_column + 1);
    copy.cells[reason_column] = {.text = std::move(reason)};
    return copy;
}

}  // namespace

std::string_view name_of(Severity severity)
{
    constexpr std::array<std::string_view, 3> names{"rejected", "asked", "warned"};
    return names[static_cast<std::size_t>(severity)];
}

Problem problem_at(Place place, std::string column, const Fault& fault, Severity severity)
{
    return {.row = place.row,
            .column = std::move(column),
            .cause = fault.cause,
            .chinese = fault.chinese,
            .english = fault.english,
            .severity = severity,
            .sheet = place.sheet};
}

std::vector<ProblemGroup> grouped(std::span<const Problem> problems, std::size_t rows_shown)
{
    std::map<std::tuple<Severity, std::string, std::string, std::string>, ProblemGroup> found;
    for (const Problem& problem : problems) {
        ProblemGroup& group = found[{problem.severity, problem.cause, problem.column, problem.chinese}];
        if (group.count++ == 0) {
            group.cause = problem.cause;
            group.column = problem.column;
            group.severity = problem.severity;
            group.chinese = problem.chinese;
            group.english = problem.english;
        }
        if (group.rows.size() < rows_shown) group.rows.push_back(problem.place());
    }
    std::vector<ProblemGroup> groups;
    for (auto& [key, group] : found) groups.push_back(std::move(group));
    std::stable_sort(groups.begin(), groups.end(), [](const ProblemGroup& a, const ProblemGroup& b) {
        return std::tuple{a.severity, b.count} < std::tuple{b.severity, a.count};
    });
    return groups;
}

Workbook bad_rows(const Chosen& chosen, std::span<const Problem> problems)
{
    const auto& [table, match, reading] = chosen;
    std::map<Place, std::string> reasons;
    for (const Problem& problem : problems) {
        if (problem.severity != Severity::rejected) continue;
        std::string& reason = reasons[problem.place()];
        if (!reason.empty()) reason += "\n";
        if (!problem.column.empty()) reason += problem.column + "：";
        reason += problem.chinese;
    }
    std::size_t reason_column = match.reason_column.value_or(match.headings.cells.size());
    for (const Row& row : table.rows)
        if (!match.reason_column && reasons.contains(row.place()))
            reason_column = std::max(reason_column, row.cells.size());
    reason_column = std::min(reason_column, limits::columns - 1);
    Sheet sheet{.table = {.name = "错误行"}};
    sheet.table.rows.push_back(with_reason(match.headings, reason_column, std::string{reason_heading}, 1));
    for (const Row& row : table.rows) {
        const auto reason = reasons.find(row.place());
        if (reason == reasons.end()) continue;
        sheet.table.rows.push_back(
            with_reason(row, reason_column, reason->second, static_cast<std::uint32_t>(sheet.table.rows.size() + 1)));
    }
    sheet.widths.assign(reason_column, 18);
    sheet.widths.push_back(60);
    return {.sheets = {std::move(sheet)}};
}

}  // namespace jinze::sheets
