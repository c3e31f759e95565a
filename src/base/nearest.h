// Suggests the known word that was probably meant by an unknown one.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace jinze {

// The first of the closest words in `known` by edit distance; nothing if more than one letter in three differs from all
// of them.
std::optional<std::string_view> nearest(std::string_view given, std::span<const std::string_view> known);

}  // namespace jinze
