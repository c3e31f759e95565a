// Whether words are really in a document. Copies of a text differ in line breaks, spaces, masks
// (***) and the width of their punctuation; a quote may leave words out with an ellipsis, never
// change their order.
#pragma once

#include <string_view>

namespace jinze::catalogue {

bool is_quoted(std::string_view quote, std::string_view document);

}  // namespace jinze::catalogue
