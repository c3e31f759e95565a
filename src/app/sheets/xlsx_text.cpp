#include "app/sheets/xlsx_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>

#include "base/text.h"

namespace jinze::sheets {
namespace {

// The number in _xHHHH_ at the start of text. `closed`: its last underscore is required.
std::optional<char32_t> escape_at(std::string_view text, bool closed)
{
    if (text.size() < (closed ? 7u : 6u) || !text.starts_with("_x")) return std::nullopt;
    if (closed && text[6] != '_') return std::nullopt;
    std::uint16_t code = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    if (error != std::errc{} || end != text.data() + 6) return std::nullopt;
    return code;
}

}  // namespace

std::string with_escapes(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    const auto put = [&](unsigned code) {
        char sign[8];
        std::snprintf(sign, sizeof sign, "_x%04X_", code);
        escaped += sign;
    };
    for (; !text.empty(); text.remove_prefix(1)) {
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte < 0x20 && byte != '\t' && byte != '\n') {
            put(byte);
        } else if (byte == '_' && escape_at(text, false)) {
            put('_');
        } else if (text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF")) {
            put(text[2] == '\xBE' ? 0xFFFE : 0xFFFF);
            text.remove_prefix(2);
        } else {
            escaped += text.front();
        }
    }
    return escaped;
}

std::string without_escapes(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto code = escape_at(text, true);
        if (!code || *code == 0) {
            const auto next = std::min(text.find('_', 1), text.size());
            plain += text.substr(0, next);
            text.remove_prefix(next);
            continue;
        }
        text.remove_prefix(7);
        char32_t character = *code;
        if (character >= 0xD800 && character < 0xDC00) {
            const auto low = escape_at(text, true);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                character = 0x10000 + ((character - 0xD800) << 10) + (*low - 0xDC00);
                text.remove_prefix(7);
            }
        }
        const bool lone = character >= 0xD800 && character < 0xE000;
        append_utf8(plain, lone ? U'\uFFFD' : character);
    }
    return plain;
}

}  // namespace jinze::sheets
