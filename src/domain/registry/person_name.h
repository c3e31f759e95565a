// Detects what a person's name cannot contain, whatever the source: signs that separate a list or a remark, 同上, a
// remark after a blank. For persons only; an organisation's name may contain brackets and digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jinze::registry {

// The offending part of the name as typed (before cleaning, which removes the blank); nothing if the name is good.
std::optional<std::string> odd_in_name(std::string_view typed);

}  // namespace jinze::registry
