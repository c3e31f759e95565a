// Helpers for text from external files: UTF-8 validity, width variants, white space.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jinze {

// The length in bytes of the valid UTF-8 character at the start of `text` (no overlong forms, no surrogates); 0 if
// there is none.
std::size_t utf8_width(std::string_view text);

std::optional<std::size_t> first_not_utf8(std::string_view text);  // its offset
std::size_t characters_in(std::string_view text);                  // of valid UTF-8, in code points
std::size_t utf16_length(std::string_view text);                   // as Excel counts characters

void append_utf8(std::string& text, char32_t character);

// Nothing if the bytes are not valid GB18030.
std::optional<std::string> from_gb18030(std::string_view bytes);

std::string plain_width(std::string_view text);  // １Ａ－　 -> 1A- (and a space)

// Space includes full-width, no-break and zero-width space, tabs and line breaks.
std::string trimmed(std::string_view text);   // removes it at both ends
std::string squeezed(std::string_view text);  // removes it everywhere

// The first `characters` of it, then …: to quote a cell in a message.
std::string excerpt(std::string_view text, std::size_t characters = 24);

}  // namespace jinze
