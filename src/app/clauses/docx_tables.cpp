// A table of a docx as lines: each row one line, as a person would read it aloud.
#include <algorithm>
#include <utility>

#include "app/clauses/docx_body.h"
#include "app/clauses/signs.h"
#include "app/clauses/utf16.h"
#include "base/text.h"

namespace jinze::clauses {
namespace {

std::vector<std::string> paragraphs_of(std::string_view cell)
{
    std::vector<std::string> all;
    while (!cell.empty()) {
        const auto end = std::min(cell.find('\n'), cell.size());
        if (std::string line = trimmed(cell.substr(0, end)); !line.empty()) all.push_back(std::move(line));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return all;
}

bool ends_sentence(std::u16string_view text)
{
    return !text.empty() && std::u16string_view{u"。！？；;：:"}.find(text.back()) != std::u16string_view::npos;
}

// The paragraphs of a cell in one line.
std::string in_one_line(const std::string& cell)
{
    std::string all;
    for (const std::string& line : paragraphs_of(cell)) {
        if (!all.empty() && !ends_sentence(to_utf16(all))) all += "　";
        all += line;
    }
    return all;
}

// Each row over all columns of the table, merged cells repeated.
std::vector<std::vector<std::string>> grid_of(const std::vector<TableRow>& rows)
{
    std::vector<std::vector<std::string>> grid;
    for (const TableRow& row : rows) {
        std::vector<std::string> line;
        for (const TableCell& cell : row) {
            const std::size_t column = line.size();
            std::string text = in_one_line(cell.text);
            if (cell.continues && text.empty() && !grid.empty() && column < grid.back().size())
                text = grid.back()[column];
            line.push_back(std::move(text));
            line.resize(column + cell.span);
        }
        grid.push_back(std::move(line));
    }
    return grid;
}

// 牵头单位, 完成时限: how the cells below are named in a line; empty: they stand as they are.
std::u16string label_of(std::u16string_view heading)
{
    if (heading.size() > 12) return {};
    if (has_any(heading, {u"时限", u"期限", u"时间", u"日期", u"节点"}))
        return ends_with_any(heading, {u"完成时限", u"完成时间", u"截止时间", u"截止日期", u"时限"})
                   ? std::u16string{heading}
                   : std::u16string{u"完成时限"};
    if (has_any(heading, {u"配合", u"协办", u"协助", u"参与"})) return std::u16string{heading};
    if (has_any(heading, {u"牵头", u"主办"}) && has_any(heading, {u"单位", u"部门"})) return u"牵头单位";
    if (has_any(heading, {u"责任", u"承办"}) && has_any(heading, {u"单位", u"部门"})) return u"责任单位";
    return has_any(heading, {u"责任", u"负责"}) ? std::u16string{heading} : std::u16string{};
}

bool is_number_heading(std::u16string_view heading) { return heading == u"序号" || heading == u"编号"; }
bool says_nothing(std::string_view cell) { return cell == "/" || cell == "—" || cell == "-" || cell == "无"; }

std::size_t filled(const std::vector<std::string>& row)
{
    return static_cast<std::size_t>(std::ranges::count_if(row, [](const std::string& it) { return !it.empty(); }));
}

// Short words without a full stop, of which one says who or by when.
bool is_header(const std::vector<std::string>& row)
{
    bool names = false;
    for (const std::string& cell : row) {
        const std::u16string words = to_utf16(squeezed(cell));
        if (words.size() > 15 || ends_sentence(words)) return false;
        names = names || !label_of(words).empty();
    }
    return names && filled(row) > 1;
}

std::string line_of(const std::vector<std::string>& row, const std::vector<std::u16string>& headings)
{
    std::string number, words, who;
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (row[at].empty()) continue;
        const std::u16string heading = at < headings.size() ? headings[at] : std::u16string{};
        const std::u16string label = label_of(heading);
        if (is_number_heading(heading))
            number = row[at];
        else if (label.empty())
            words += (words.empty() || ends_sentence(to_utf16(words)) ? "" : "　") + row[at];
        else if (!says_nothing(row[at]))
            who += (who.empty() ? "" : "；") + to_utf8(label) + "：" + row[at];
    }
    if (words.empty()) std::swap(words, number);
    const bool is_numeral = number.find_first_not_of("0123456789") == number.npos;
    if (!number.empty()) number += is_numeral ? ". " : "　";
    if (words.empty()) return number + who;
    if (!who.empty()) who = "（" + who + "）";
    return number + words + who + (ends_sentence(to_utf16(words)) ? "" : "。");
}

}  // namespace

std::string lines_of_table(std::vector<TableRow> rows)
{
    const auto grid = grid_of(rows);
    std::vector<std::u16string> headings;
    std::string lines;
    bool is_first = true;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (filled(grid[i]) == 0) continue;
        if (filled(grid[i]) == 1) {  // a table for the sake of its place on the page, or a title over the columns
            for (const TableCell& cell : rows[i])
                for (const std::string& line : paragraphs_of(cell.text)) lines += line + "\n";
            continue;
        }
        if (std::exchange(is_first, false) && is_header(grid[i])) {
            for (const std::string& cell : grid[i]) {
                headings.push_back(to_utf16(squeezed(cell)));
                lines += cell + (&cell == &grid[i].back() ? "：\n" : "　");
            }
            continue;
        }
        lines += line_of(grid[i], headings) + "\n";
    }
    return lines;
}

}  // namespace jinze::clauses
