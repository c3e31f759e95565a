#include "app/sheets/number_format.h"

#include <string>

namespace jinze::sheets {
namespace {

// The significant letters of the first section: no quoted text, no escapes, no brackets.
std::string meaning_letters(std::string_view code)
{
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            const auto end = code.find(c == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos) break;
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return letters;
}

}  // namespace

Shows shown_by_builtin(unsigned format_id)
{
    switch (format_id) {
        case 17:
        case 27:
        case 36:
        case 50:
        case 52:
        case 57: return Shows::month;
        case 14:
        case 15:
        case 16:
        case 22:
        case 28:
        case 29:
        case 30:
        case 31:
        case 51:
        case 53:
        case 54:
        case 58: return Shows::day;
        default: return Shows::number;
    }
}

Shows shown_by_format(std::string_view format_code)
{
    const std::string letters = meaning_letters(format_code);
    if (letters == "general" || letters == "standard") return Shows::number;
    const auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string::npos; };
    if (letters.find("e+") != std::string::npos || letters.find("e-") != std::string::npos || has("#?"))
        return Shows::number;
    if (has("d")) return Shows::day;
    if (has("y") || letters.find("e") != std::string::npos) return has("m") ? Shows::month : Shows::number;
    return has("m") && !has("hs") ? Shows::month : Shows::number;
}

}  // namespace jinze::sheets
