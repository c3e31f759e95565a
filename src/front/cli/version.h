// The version of this program, as CMakeLists.txt states it.
#pragma once

#include <string>

namespace jinze::cli {

std::string version();

}  // namespace jinze::cli
