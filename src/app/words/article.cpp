#include "app/words/article.h"

#include <array>
#include <charconv>

namespace jinze::words {

std::string in_chinese_numerals(std::string_view number)
{
    constexpr std::array digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    constexpr std::array<std::pair<unsigned, const char*>, 4> places{{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
    unsigned rest = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), rest);
    if (error != std::errc{} || end != number.data() + number.size() || rest == 0 || rest > 9999)
        return std::string{number};
    std::string said;
    bool gap = false;
    const unsigned whole = rest;
    for (const auto& [size, word] : places) {
        const unsigned digit = rest / size;
        rest %= size;
        if (digit == 0) {
            gap = gap || !said.empty();
            continue;
        }
        if (gap) said += digits[0];
        gap = false;
        const bool teen = size == 10 && digit == 1 && whole < 20;  // 十二, but 一百一十二
        if (!teen) said += digits[digit];
        said += word;
    }
    return said;
}

std::string article_in_chinese(std::string_view article) { return "第" + in_chinese_numerals(article) + "条"; }

}  // namespace jinze::words
