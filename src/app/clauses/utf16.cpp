#include "app/clauses/utf16.h"

#include <unicode/unistr.h>

namespace jinze::clauses {

std::u16string to_utf16(std::string_view text)
{
    const auto words =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    return {words.getBuffer(), static_cast<std::size_t>(words.length())};
}

std::string to_utf8(std::u16string_view text)
{
    std::string utf8;
    icu::UnicodeString{false, text.data(), static_cast<std::int32_t>(text.size())}.toUTF8String(utf8);
    return utf8;
}

}  // namespace jinze::clauses
