// The known word somebody probably meant when they wrote an unknown one.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace jinze {

// The first of the closest among `known`, by letters changed, added, left out or swapped round;
// nothing if none is close: more than one letter in three differs.
std::optional<std::string_view> nearest(std::string_view given, std::span<const std::string_view> known);

}  // namespace jinze
