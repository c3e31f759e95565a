#include "app/clauses/docx_body.h"

#include <utility>

#include "app/clauses/wrapped.h"
#include "base/text.h"

namespace jinze::clauses {

void DocxBody::open(sheets::XmlReader& xml)
{
    const std::string_view name = xml.name();
    Level& level = levels_.back();
    Table* table = level.tables.empty() ? nullptr : &level.tables.back();
    if (name == "txbxContent") {
        levels_.emplace_back();
    } else if (name == "tbl") {
        level.tables.emplace_back();
    } else if (table && name == "tr") {
        table->rows.emplace_back();
    } else if (table && name == "tc" && !table->rows.empty()) {
        table->rows.back().emplace_back();
        table->in_cell = true;
    } else if (table && table->in_cell && name == "gridSpan") {
        constexpr std::size_t widest = 63;
        const auto span = std::strtoul(std::string{xml.attribute("val")}.c_str(), nullptr, 10);
        table->rows.back().back().span = std::min<std::size_t>(std::max<std::size_t>(span, 1), widest);
    } else if (table && table->in_cell && name == "vMerge") {
        table->rows.back().back().continues = xml.attribute("val") != "restart";
    } else if (name == "br" || name == "cr") {
        here() += soft_break;
    } else if (name == "tab") {
        here() += ' ';
    }
}

void DocxBody::close(std::string_view name)
{
    Level& level = levels_.back();
    if (name == "p") {
        end_paragraph();
    } else if (name == "tc" && !level.tables.empty()) {
        level.tables.back().in_cell = false;
    } else if (name == "tbl" && !level.tables.empty()) {
        end_table();
    } else if (name == "txbxContent" && levels_.size() > 1) {
        const std::string box = std::move(level.text);
        levels_.pop_back();
        levels_.back().boxes += box;
    }
}

void DocxBody::end_paragraph()
{
    Level& level = levels_.back();
    std::string line = joined_breaks(level.paragraph);
    level.paragraph.clear();
    size_ += line.size() + 1;
    Table* table = level.tables.empty() ? nullptr : &level.tables.back();
    if (table && table->in_cell)
        table->rows.back().back().text += line + "\n";
    else
        level.text += line + "\n" + std::exchange(level.boxes, {});
}

void DocxBody::end_table()
{
    Level& level = levels_.back();
    std::string lines = lines_of_table(std::move(level.tables.back().rows));
    level.tables.pop_back();
    lines += std::exchange(level.boxes, {});
    if (!level.tables.empty() && level.tables.back().in_cell)  // a table within a cell
        level.tables.back().rows.back().back().text += lines;
    else
        level.text += lines;
}

std::string DocxBody::take()
{
    std::string all = std::move(levels_.front().text);
    levels_.assign(1, {});
    return all;
}

std::string joined_breaks(std::string_view text)
{
    constexpr std::size_t shortest_line = 8;
    std::string all;
    while (!text.empty()) {
        const auto at = std::min(text.find(soft_break), text.size());
        std::string_view line = text.substr(0, at);
        text.remove_prefix(std::min(at + soft_break.size(), text.size()));
        all += line;
        if (text.empty()) break;
        const auto next = text.substr(0, text.find(soft_break));
        const bool goes_on = utf16_length(line) >= shortest_line && is_cut_off(line) && may_go_on(next);
        if (!goes_on) all += '\n';
    }
    return all;
}

}  // namespace jinze::clauses
