// Files named on the command line.
#pragma once

#include <expected>
#include <istream>
#include <string>

#include "base/bilingual.h"

namespace jinze::cli {

inline constexpr std::size_t longest_file = std::size_t{64} << 20;

// The whole file, or what is wrong with it.
std::expected<std::string, Bilingual> file_text(const std::string& path);
// The same; "-" reads standard input.
std::expected<std::string, Bilingual> file_text(const std::string& path, std::istream& in);

}  // namespace jinze::cli
