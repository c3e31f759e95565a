// The pinyin initials by which a Chinese name is found: 区委组织部 -> qwzzb. Other letters and digits are kept in lower
// case; everything else is skipped.
#pragma once

#include <string>
#include <string_view>

namespace jinze::views {

std::string initials_of(std::string_view name);

}  // namespace jinze::views
