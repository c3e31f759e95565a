// Whether a document contains a quote. Copies of a text differ in line breaks, spaces, masks (***) and width of
// punctuation. A quote may omit words with an ellipsis but not change their order.
#pragma once

#include <string_view>

namespace jinze::catalogue {

bool is_quoted(std::string_view quote, std::string_view document);

}  // namespace jinze::catalogue
