// Writes a score's file from what its caller found, and reads one strictly.
#pragma once

#include <expected>

#include "app/codec/problem.h"
#include "app/score/case.h"
#include "domain/catalogue/problem.h"

namespace jinze::score {

// The problems are those of the scheme's text.
std::expected<ScoreFile, catalogue::Problems> file_of(const ScoreCase& found, std::string_view program);

std::string to_text(const ScoreFile& file);

// Bounds of a file: beyond them it is refused in one sentence.
inline constexpr std::size_t longest_file = std::size_t{16} << 20;  // bytes
inline constexpr std::size_t most_facts = 20'000, most_leaves = 20'000, longest_name = 200, longest_scheme = 1 << 20;
inline constexpr int most_counted = 9'999;

std::expected<ScoreFile, codec::strict::Problem> file_from(std::string_view text);

}  // namespace jinze::score
