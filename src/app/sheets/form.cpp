#include "app/sheets/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace jinze::sheets {
namespace {

const Cell nothing_there;

void drop_brackets(std::string& text, std::string_view open, std::string_view close)
{
    for (auto from = text.find(open); from != std::string::npos; from = text.find(open, from)) {
        const auto to = text.find(close, from + open.size());
        if (to == std::string::npos) return;
        text.erase(from, to + close.size() - from);
    }
}

}  // namespace

const Column* Form::find(std::string_view key) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.key == key; });
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
        if (c != '*' && c != ':' && c != '\'') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (auto at = plain.find("※"); at != std::string::npos; at = plain.find("※")) plain.erase(at, 3);
    const auto digits = std::min(plain.find_first_not_of("0123456789"), plain.size());
    for (const std::string_view mark : {".", "、"})  // 4、公民身份号码
        if (digits > 0 && plain.substr(digits).starts_with(mark)) return plain.substr(digits + mark.size());
    return plain;
}

std::vector<Problem> cell_problems(const Form& form, const Match& match, const Row& row)
{
    std::vector<Problem> problems;
    if (row.hidden)
        problems.push_back(
            {.row = row.number,
             .cause = "row.hidden",
             .chinese = "该行在表中为隐藏行，已照收；不需要的，请先删除。",
             .english = "This row is hidden in the sheet but was imported; delete it if it is not wanted.",
             .severity = Severity::warned,
             .sheet = row.sheet});
    for (const Column& column : form.columns) {
        if (column.use == Use::discarded) continue;
        const Cell& cell = match.cell(row, column.key);
        const auto severity = column.use == Use::kept ? Severity::rejected : Severity::warned;
        if (cell.kind == CellKind::error && cell.text == uncalculated)
            problems.push_back({.row = row.number,
                                .column = column.heading,
                                .cause = "cell.uncalculated",
                                .chinese = "公式尚无计算结果：请用Excel或WPS打开并保存一次，再导入。",
                                .english = "The formula was never calculated: open the file in Excel or WPS, save it "
                                           "once, and import it again.",
                                .severity = severity,
                                .sheet = row.sheet});
        else if (cell.kind == CellKind::error)
            problems.push_back({.row = row.number,
                                .column = column.heading,
                                .cause = "cell.error",
                                .chinese = fmt::format("单元格是公式错误{}，请填写实际内容。", excerpt(cell.text)),
                                .english = fmt::format("The cell contains the error {}; enter the actual content.",
                                                       excerpt(cell.text)),
                                .severity = severity,
                                .sheet = row.sheet});
        else if (column.use == Use::kept && column.need == Need::cell && cell.blank())
            problems.push_back({.row = row.number,
                                .column = column.heading,
                                .cause = "cell.missing",
                                .chinese = "必填内容为空，请补填。",
                                .english = "A required cell is empty; fill it in.",
                                .sheet = row.sheet});
    }
    return problems;
}

}  // namespace jinze::sheets
