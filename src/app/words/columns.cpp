#include "app/words/columns.h"

#include <algorithm>
#include <cstdio>

namespace jinze::words {
namespace {

// The next code point of UTF-8; an invalid byte counts as itself.
char32_t next(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at++);
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    char32_t point = more == 0 ? first : first & (0x3F >> more);
    for (int i = 0; i < more && at < text.size(); ++i) point = point << 6 | (byte(at++) & 0x3F);
    return point;
}

bool is_wide(char32_t point)
{
    return (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
           (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0xFE30 && point <= 0xFE4F) || (point >= 0xFF00 && point <= 0xFF60) ||
           (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x20000 && point <= 0x3FFFD);
}

// Control characters: Cc of Unicode, Bidi_Control, the line and paragraph separators and the byte order mark.
bool steers(char32_t point)
{
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF;
}

// Whether the bytes from `at` to `end` are one code point in its shortest form.
bool is_whole(std::string_view text, std::size_t at, std::size_t end, char32_t point)
{
    for (std::size_t i = at + 1; i < end; ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return false;
    const std::size_t bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    return end - at == bytes && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF) &&
           (bytes > 1 || static_cast<unsigned char>(text[at]) < 0x80);
}

}  // namespace

std::string visible(std::string_view text)
{
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t point = next(text, at);
        if (!is_whole(text, from, at, point)) {
            shown += "\\ufffd";
            at = from + 1;
        } else if (steers(point)) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(point));
            shown += escape;
        } else {
            shown += text.substr(from, at - from);
        }
    }
    return shown;
}

void Columns::add(std::vector<std::string> row)
{
    for (std::string& cell : row) cell = visible(cell);
    rows_.push_back(std::move(row));
}

std::size_t width_of(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += is_wide(next(text, at)) ? 2 : 1;
    return width;
}

std::string Columns::printed() const
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
    }
    std::string out;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            line.append(widths[i] - width_of(row[i]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

}  // namespace jinze::words
