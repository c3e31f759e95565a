// The most common passwords, in lower case, each followed by a blank.
#pragma once

#include <string_view>

namespace jinze::access {

std::string_view commonest_long();  // at least ten characters
std::string_view commonest();       // of any length

}  // namespace jinze::access
