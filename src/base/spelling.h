// One way to clean what people write and one way to compare names, whichever way a text comes in or is looked up:
// sheets, JSON, the command line, search, what is pasted. Cleaning takes only what nobody sees or meant; what cannot be
// right (flaw_of) is for a refusal. Unicode 15: NFKC, and EquivalentUnifiedIdeograph for radicals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jinze {

// Texts of several lines: reasons, minutes. No zero-width, joining or bidirectional signs, line ends as \n, radicals as
// the characters they look like, nothing blank at either end.
std::string clean_text(std::string_view text);

// Titles, places: the same on one line; a run of blanks, tabs and line ends is one space, none beside Chinese
// characters at a line's end.
std::string clean_line(std::string_view text);

// Names of persons and bodies: a line whose characters are what they look like (ＡＢ -> AB), without blanks beside
// Chinese characters (张 三 -> 张三), every kind of dot as · (U+00B7).
std::string clean_name(std::string_view name);

// Two names are the same where their keys are: clean, in small letters, without dots, blanks and the shape of brackets.
std::string key_of_name(std::string_view name);

// Whether what was typed stands somewhere in a name or title, however either is spelt.
bool is_spelt_in(std::string_view typed, std::string_view name);

enum class Flaw : std::uint8_t {
    none,
    not_utf8,
    control,  // NUL and its like, which neither a page nor a sheet can show
    lost,     // U+FFFD: a character was lost where the text came from
    nothing,  // blanks and signs nobody sees, and nothing else; an empty text has no flaw
};
Flaw flaw_of_text(std::string_view text);
// Of a name also ? and its like where a character was.
Flaw flaw_of_name(std::string_view name);

}  // namespace jinze
