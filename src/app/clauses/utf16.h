// Between the UTF-8 of the house and the UTF-16 in which places in a text are counted.
#pragma once

#include <string>
#include <string_view>

namespace jinze::clauses {

std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view text);

}  // namespace jinze::clauses
