// Characters and words of official Chinese, on UTF-16 text.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "base/patience.h"

namespace jinze::clauses {

constexpr bool is_digit(char16_t c) { return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９'); }
constexpr bool is_numeral(char16_t c)
{
    return std::u16string_view{u"〇零一二三四五六七八九十"}.find(c) != std::u16string_view::npos;
}
constexpr bool is_blank(char16_t c) { return c == u' ' || c == u'\t' || c == u'\r' || c == u'　' || c == u'\u00A0'; }

// In every iteration of a loop over a text. null: nobody waits for an end.
inline void look(const Patience* patience)
{
    if (patience) patience->look();
}

using Words = std::initializer_list<std::u16string_view>;

// The word of the list at the start of the text, the longest; empty: none.
inline std::u16string_view first_of(std::u16string_view text, Words words)
{
    std::u16string_view found;
    for (const auto word : words)
        if (word.size() > found.size() && text.starts_with(word)) found = word;
    return found;
}
inline bool has_any(std::u16string_view text, Words words)
{
    for (const auto word : words)
        if (text.find(word) != text.npos) return true;
    return false;
}
inline bool starts_with_any(std::u16string_view text, Words words) { return !first_of(text, words).empty(); }
inline bool ends_with_any(std::u16string_view text, Words words)
{
    for (const auto word : words)
        if (text.ends_with(word)) return true;
    return false;
}

// A whole number in digits, or in Chinese numerals up to 九十九; nothing if it is neither.
std::optional<int> number_from(std::u16string_view text);

// Whether it asks by a word, not by a verb alone; and whether that word binds by itself: 必须, 不得, a deadline.
bool asks_aloud(std::u16string_view sentence);
bool is_binding(std::u16string_view sentence);
bool begins_by_binding(std::u16string_view sentence);

}  // namespace jinze::clauses
