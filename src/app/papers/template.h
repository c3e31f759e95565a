// A docx template: checked once when it is read, then filled as often as wanted. Body, headers, footers and notes are
// filled; everything else is kept as it is.
#pragma once

#include "app/papers/fields.h"
#include "app/papers/package.h"
#include "app/papers/xml_tree.h"

namespace jinze::papers {

inline constexpr std::size_t longest_filled = 20u << 20;  // bytes of XML, about

class Template {
public:
    // The faults of read_package, and: template.field (unknown), template.list (unknown), template.braces (not closed),
    // template.unclosed (a list that is not ended where it should be), template.place (a list's mark among other words,
    // a field where it cannot be filled), template.tracked (changes that nobody accepted), template.no_field,
    // template.repeated (a field or list in more than 50 places). Each sentence names the field and where it stands:
    // 正文第3段, 第1个表格第2行.
    static std::expected<Template, Fault> read(View bytes, const Fields& known);

    // `over_all`: a line above everything on the first page, such as that the paper is void; empty: none.
    // Fault: paper.too_large, if a part would be larger than longest_filled.
    std::expected<Bytes, Fault> fill(const Values& values, std::string_view over_all = {}) const;

private:
    Package package_;
    std::vector<std::pair<std::string, Node>> filled_;  // the parts that may hold fields
};

}  // namespace jinze::papers
