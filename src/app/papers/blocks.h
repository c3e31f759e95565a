// Where paragraphs and tables stand in a part, and the marks of lists in a table's row.
#pragma once

#include <string>
#include <vector>

#include "app/papers/xml_tree.h"

namespace jinze::papers {

// The lists of paragraphs and tables of a part: the body, or a header, or each note.
std::vector<std::vector<Node>*> blocks_of(Node& root);

struct RowMarks {
    std::vector<std::string> begins, ends;  // the lists
};
// In the paragraphs of the row's own cells.
RowMarks marks_of(const Node& row);

}  // namespace jinze::papers
