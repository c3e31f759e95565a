// Cleans user text and compares names, in one way for all sources: sheets, JSON, the command line, search, pasted text.
// Cleaning removes only what is invisible or unintended; flaws (flaw_of) are for a refusal. Unicode 15: NFKC, and
// EquivalentUnifiedIdeograph for radicals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jinze {

// Texts of several lines: reasons, minutes. Removes zero-width, joining and bidirectional characters and blanks at both
// ends; line ends become \n, radicals their unified ideographs.
std::string clean_text(std::string_view text);

// Titles, places: the same on one line. A run of blanks, tabs and line ends becomes one space, or none beside Chinese
// characters at a line's end.
std::string clean_line(std::string_view text);

// Names of persons and bodies: as clean_line, with compatibility characters normalised (ＡＢ -> AB), without blanks
// beside Chinese characters (张 三 -> 张三), with every kind of dot as · (U+00B7).
std::string clean_name(std::string_view name);

// Two names are the same if their keys are equal: cleaned, in lower case, without dots and blanks, brackets unified.
std::string key_of_name(std::string_view name);

// Whether the name or title contains what was typed, compared in the same way.
bool is_spelt_in(std::string_view typed, std::string_view name);

enum class Flaw : std::uint8_t {
    none,
    not_utf8,
    control,  // NUL and other control characters, which neither a page nor a sheet can show
    lost,     // U+FFFD: a character was lost in the source
    nothing,  // only blanks and invisible characters; an empty text has no flaw
};
Flaw flaw_of_text(std::string_view text);
// For a name, also ? and similar signs in place of a character.
Flaw flaw_of_name(std::string_view name);

}  // namespace jinze
