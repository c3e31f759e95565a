// The passwords that are guessed first, in small letters, with a blank after each.
#pragma once

#include <string_view>

namespace jinze::access {

std::string_view commonest_long();  // of ten characters and more
std::string_view commonest();       // of any length

}  // namespace jinze::access
