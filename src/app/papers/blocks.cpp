#include "app/papers/blocks.h"

#include "app/papers/tokens.h"

namespace jinze::papers {

std::vector<std::vector<Node>*> blocks_of(Node& root)
{
    std::vector<std::vector<Node>*> all;
    if (root.is("w:hdr") || root.is("w:ftr")) all.push_back(&root.children);
    for (Node& child : root.children)
        if (child.is("w:body") || child.is("w:footnote") || child.is("w:endnote")) all.push_back(&child.children);
    return all;
}

RowMarks marks_of(const Node& row)
{
    RowMarks marks;
    for (const Node& cell : row.children) {
        if (!cell.is("w:tc")) continue;
        for (const Node& it : cell.children) {
            if (!it.is("w:p")) continue;
            for (const Token& token : tokens_of(text_of_paragraph(it))) {
                if (token.kind == Token::Kind::begin) marks.begins.push_back(token.name);
                if (token.kind == Token::Kind::end) marks.ends.push_back(token.name);
            }
        }
    }
    return marks;
}

}  // namespace jinze::papers
