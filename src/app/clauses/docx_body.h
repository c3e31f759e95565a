// The words of one part of a docx: a line for each paragraph, one for each row of a table. What was struck out is left
// out; text boxes come behind the paragraph in which they are anchored.
#pragma once

#include <string>
#include <vector>

#include "app/sheets/xml.h"

namespace jinze::clauses {

// A line break inside a paragraph, until joined_breaks() has decided about it.
inline constexpr std::string_view soft_break = "\u2028";

struct TableCell {
    std::string text;
    std::size_t span = 1;    // columns
    bool continues = false;  // a vertical merge: what stands above holds here too
};
using TableRow = std::vector<TableCell>;

// The rows as lines. The cells that say who and by when stand in brackets behind the words of the row, so that one
// sentence has them all: 开展自查（牵头单位：区住建局；完成时限：6月底）。
std::string lines_of_table(std::vector<TableRow> rows);

class DocxBody {
public:
    void open(sheets::XmlReader& xml);  // neither skipped elements nor w:t
    void close(std::string_view name);
    void add(std::string_view run) { here() += run; }

    // When the part has ended.
    std::string take();
    std::size_t size() const { return size_; }

private:
    struct Table {
        std::vector<TableRow> rows;
        bool in_cell = false;
    };
    struct Level {  // the body, or a text box
        std::string text, paragraph, boxes;
        std::vector<Table> tables;
        std::size_t paragraphs = 0;  // open ones
    };

    std::string& here() { return levels_.back().paragraph; }
    void end_paragraph();
    void end_table();

    std::vector<Level> levels_{1};
    std::size_t size_ = 0;
};

// Joins what a line break cut in mid-sentence; other line breaks become ends of lines.
std::string joined_breaks(std::string_view text);

}  // namespace jinze::clauses
