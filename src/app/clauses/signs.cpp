#include "app/clauses/signs.h"

#include <algorithm>

#include "app/clauses/directives.h"

namespace jinze::clauses {
namespace {

int value_of(char16_t c)
{
    if (c >= u'0' && c <= u'9') return c - u'0';
    if (c >= u'０' && c <= u'９') return c - u'０';
    if (c == u'〇') return 0;
    return static_cast<int>(std::u16string_view{u"零一二三四五六七八九"}.find(c));
}

}  // namespace

std::optional<int> number_from(std::u16string_view text)
{
    if (text.empty() || text.size() > 4) return {};
    int number = 0;
    if (text.find(u'十') == text.npos) {
        for (const char16_t c : text) {
            if (!is_digit(c) && !is_numeral(c)) return {};
            number = number * 10 + value_of(c);
        }
        return number;
    }
    const std::size_t ten = text.find(u'十');
    if (ten > 1 || text.size() - ten > 2) return {};
    for (const char16_t c : text)
        if (!is_numeral(c)) return {};
    number = (ten == 0 ? 1 : value_of(text[0])) * 10;
    return ten + 1 < text.size() ? number + value_of(text[ten + 1]) : number;
}

bool asks_aloud(std::u16string_view sentence)
{
    const auto all = directives_of(sentence);
    return std::ranges::any_of(all, [](const Directive& it) { return it.sort != Sort::imperative; });
}

bool is_binding(std::u16string_view sentence)
{
    for (const Directive& found : directives_of(sentence))
        if (found.sort != Sort::wish && found.sort != Sort::imperative) return true;
    return false;
}

bool begins_by_binding(std::u16string_view sentence)
{
    const auto all = directives_of(sentence);
    return std::ranges::any_of(all, [](const Directive& it) {
        return it.sort == Sort::deadline || (it.at.from == 0 && (it.sort == Sort::must || it.sort == Sort::forbid));
    });
}

}  // namespace jinze::clauses
