// The instructions of the fields in a part: PAGE, STYLEREF "标题 1". Standard: ECMA-376, part 1, 17.16.
#pragma once

#include <optional>
#include <string>

#include "app/papers/xml_tree.h"

namespace jinze::papers {

// The first field that a paper does not need, as it is named; nothing: all are such as count pages, tell the day or
// repeat a heading. What is split over runs is read as one, and a field whose name is made by another is refused.
std::optional<std::string> unfit_field(const Node& root);

}  // namespace jinze::papers
