// What no name of one person has, whichever way it comes in: signs that part a list or a remark, 同上, a remark behind
// a blank. Names of people only; a body's may hold brackets and digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jinze::registry {

// What of it stands in the name as it was typed (before cleaning, which takes the blank); nothing where all is well.
std::optional<std::string> odd_in_name(std::string_view typed);

}  // namespace jinze::registry
