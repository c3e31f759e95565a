// The number of an article as documents print it: 第十二条. A catalogue writes 12, and what is no number as it is
// printed.
#pragma once

#include <string>
#include <string_view>

namespace jinze::desk {

// 1 to 9,999 in Chinese numerals: 十二, 一百零三. Anything else comes back as it is.
std::string in_chinese_numerals(std::string_view number);

std::string article_in_chinese(std::string_view article);  // 第十二条

}  // namespace jinze::desk
