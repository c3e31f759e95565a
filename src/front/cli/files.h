// Files named on the command line.
#pragma once

#include <expected>
#include <istream>
#include <string>

#include "base/bilingual.h"
#include "base/bytes.h"

namespace jinze::cli {

inline constexpr std::size_t longest_file = std::size_t{64} << 20;

// The whole file, or what is wrong with it.
std::expected<std::string, Bilingual> file_text(const std::string& path);
// The same; "-" reads standard input.
std::expected<std::string, Bilingual> file_text(const std::string& path, std::istream& in);
// Writes a file that only its owner may read, or says why it cannot. An older file of that name is replaced.
std::expected<void, Bilingual> write_privately(const std::string& path, View bytes);

}  // namespace jinze::cli
