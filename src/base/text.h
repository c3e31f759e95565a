// Text as it comes out of other people's files: is it UTF-8, which characters are only shapes of
// others, what is mere space.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jinze {

// Bytes of the valid UTF-8 character that `text` begins with (no overlong forms, no surrogates); 0
// if none.
std::size_t utf8_width(std::string_view text);

std::optional<std::size_t> first_not_utf8(std::string_view text);  // its offset
std::size_t characters_in(std::string_view text);                  // of valid UTF-8, as people count
std::size_t utf16_length(std::string_view text);                   // as Excel counts characters

void append_utf8(std::string& text, char32_t character);

// Nothing where a byte sequence does not belong to GB18030.
std::optional<std::string> from_gb18030(std::string_view bytes);

std::string plain_width(std::string_view text);  // １Ａ－　 -> 1A- (and a space)

// Space, also full-width, no-break and zero-width, tabs, line breaks.
std::string trimmed(std::string_view text);   // none at either end
std::string squeezed(std::string_view text);  // none at all

// At most `characters` of it, then …: for a sentence that quotes a cell.
std::string excerpt(std::string_view text, std::size_t characters = 24);

}  // namespace jinze
