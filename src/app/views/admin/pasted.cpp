#include "app/views/admin/pasted.h"

#include "base/text.h"

namespace jinze::views {
namespace {

using sheets::Fault;

class Pasted {
public:
    explicit Pasted(std::string_view text) : text_{text} {}

    std::optional<Fault> read()
    {
        while (!text_.empty()) {
            if (!cell())
                return Fault{"csv.quote", "引号没有配对，请重新复制后再粘贴。",
                             "A quote is not closed; copy and paste again."};
            if (take('\t')) continue;
            if (!take_line_end() && !text_.empty())
                return Fault{"csv.quote", "引号没有配对，请重新复制后再粘贴。",
                             "A quote is not closed; copy and paste again."};
            if (auto fault = end_row()) return fault;
        }
        return cells_.empty() ? std::nullopt : end_row();
    }
    sheets::Table take_table() { return std::move(filling_.table); }

private:
    bool take(char c)
    {
        if (text_.empty() || text_.front() != c) return false;
        text_.remove_prefix(1);
        return true;
    }
    bool take_line_end()
    {
        const bool returned = take('\r');
        return take('\n') || returned;
    }
    bool cell()
    {
        std::string& text = cells_.emplace_back().text;
        if (!take('"')) {
            const auto end = std::min(text_.find_first_of("\t\r\n"), text_.size());
            text = text_.substr(0, end);
            text_.remove_prefix(end);
            return true;
        }
        for (;;) {
            const auto end = text_.find('"');
            if (end == text_.npos) return false;
            text += text_.substr(0, end);
            text_.remove_prefix(end + 1);
            if (!take('"')) return true;
            text += '"';
        }
    }
    std::optional<Fault> end_row()
    {
        sheets::Row row{.number = ++rows_, .cells = std::move(cells_)};
        cells_.clear();
        while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
        if (row.cells.empty()) return {};
        return filling_.add(std::move(row));
    }

    std::string_view text_;
    sheets::Filling filling_;
    std::vector<sheets::Cell> cells_;
    std::uint32_t rows_ = 0;
};

}  // namespace

std::expected<sheets::Book, Fault> pasted_book(std::string_view text)
{
    if (first_not_utf8(text))
        return std::unexpected{Fault{"text.not_utf8", "粘贴的内容不是文字。", "The pasted content is not text."}};
    if (text.find('\0') != text.npos)
        return std::unexpected{Fault{"text.nul", "粘贴的内容中含有空字符。", "The pasted content contains a NUL."}};
    Pasted pasted{text};
    if (auto fault = pasted.read()) return std::unexpected{*std::move(fault)};
    sheets::Table table = pasted.take_table();
    if (table.rows.empty()) return std::unexpected{Fault{"file.empty", "未粘贴任何内容。", "Nothing was pasted."}};
    sheets::Book book;
    book.sheets.push_back(std::move(table));
    return book;
}

}  // namespace jinze::views
