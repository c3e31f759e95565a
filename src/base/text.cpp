#include "base/text.h"

#include <iconv.h>

#include <array>
#include <cerrno>

namespace jinze {
namespace {

constexpr std::array<std::string_view, 12> spaces{
    " ",        "\t",           "\r",           "\n",           "\v",           "\f",
    "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xEF\xBB\xBF"};

std::size_t space_width(std::string_view text)
{
    for (const std::string_view space : spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

struct Iconv {
    iconv_t handle = iconv_open("UTF-8", "GB18030");
    Iconv() = default;
    Iconv(const Iconv&) = delete;
    Iconv& operator=(const Iconv&) = delete;
    ~Iconv()
    {
        if (good()) iconv_close(handle);
    }
    bool good() const { return handle != reinterpret_cast<iconv_t>(-1); }
};

}  // namespace

std::size_t utf8_width(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.empty()) return 0;
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < width) return 0;
    for (std::size_t i = 1; i < width; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;
    if (lead == 0xED && byte(1) > 0x9F) return 0;
    if (lead == 0xF0 && byte(1) < 0x90) return 0;
    if (lead == 0xF4 && byte(1) > 0x8F) return 0;
    return width;
}

std::optional<std::size_t> first_not_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t width = utf8_width(text.substr(at));
        if (width == 0) return at;
        at += width;
    }
    return std::nullopt;
}

std::size_t characters_in(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t utf16_length(std::string_view text)
{
    std::size_t length = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        length += (byte & 0xC0) != 0x80;
        length += byte >= 0xF0;
    }
    return length;
}

void append_utf8(std::string& text, char32_t c)
{
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        tail(12), tail(6), tail(0);
    }
}

std::optional<std::string> from_gb18030(std::string_view bytes)
{
    const Iconv converter;
    if (!converter.good()) return std::nullopt;
    std::string text(bytes.size() * 2 + 16, '\0');
    char* in = const_cast<char*>(bytes.data());  // iconv's signature is not const; it does not write there
    std::size_t left = bytes.size(), used = 0;
    while (left > 0) {
        char* out = text.data() + used;
        std::size_t room = text.size() - used;
        const auto done = iconv(converter.handle, &in, &left, &out, &room);
        used = static_cast<std::size_t>(out - text.data());
        if (done != static_cast<std::size_t>(-1)) break;
        if (errno != E2BIG) return std::nullopt;
        text.resize(text.size() * 2);
    }
    text.resize(used);
    return text;
}

std::string plain_width(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("\xE3\x80\x80")) {
            plain += ' ';
            at += 3;
        } else if (rest.size() >= 3 && rest[0] == '\xEF' && rest[1] == '\xBC' && rest[2] >= '\x81' &&
                   rest[2] <= '\xBF') {
            plain += static_cast<char>('!' + (rest[2] - '\x81'));
            at += 3;
        } else if (rest.size() >= 3 && rest[0] == '\xEF' && rest[1] == '\xBD' && rest[2] <= '\x9E') {
            plain += static_cast<char>('`' + (rest[2] - '\x80'));
            at += 3;
        } else {
            plain += rest.front();
            ++at;
        }
    }
    return plain;
}

std::string trimmed(std::string_view text)
{
    while (const std::size_t width = space_width(text)) text.remove_prefix(width);
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t width = space_width(text.substr(at));
        at += width ? width : 1;
        if (!width) end = at;
    }
    return std::string{text.substr(0, end)};
}

std::string squeezed(std::string_view text)
{
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t width = space_width(text.substr(at));
        if (!width) kept += text[at];
        at += width ? width : 1;
    }
    return kept;
}

std::string excerpt(std::string_view text, std::size_t characters)
{
    std::size_t at = 0;
    for (; at < text.size() && characters > 0; --characters) {
        const std::size_t width = utf8_width(text.substr(at));
        at += width ? width : 1;
    }
    std::string start{text.substr(0, at)};
    return at < text.size() ? start + "…" : start;
}

}  // namespace jinze
