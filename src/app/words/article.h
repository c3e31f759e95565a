// The number of an article as documents print it: 第十二条. A catalogue writes 12; anything but a number stays as it
// is.
#pragma once

#include <string>
#include <string_view>

namespace jinze::words {

// 1 to 9,999 in Chinese numerals: 十二, 一百零三. Anything else is returned unchanged.
std::string in_chinese_numerals(std::string_view number);

std::string article_in_chinese(std::string_view article);  // 第十二条

}  // namespace jinze::words
