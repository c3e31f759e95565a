#include "app/sheets/encoding.h"

#include <fmt/format.h>

#include "base/text.h"

namespace jinze::sheets {
namespace {

enum class LineCode { plain, utf8, gb18030, either, neither };

// A line that is UTF-8 with a three-byte character is never GB18030 by chance; one with only two-byte characters may be
// (联通).
LineCode code_of(std::string_view line)
{
    bool plain = true, chinese = false, utf8 = true;
    for (std::size_t at = 0; at < line.size() && utf8;) {
        const std::size_t width = utf8_width(line.substr(at));
        plain = plain && width == 1;
        chinese = chinese || width >= 3;
        utf8 = width != 0;
        at += width;
    }
    if (!utf8) return from_gb18030(line) ? LineCode::gb18030 : LineCode::neither;
    if (plain) return LineCode::plain;
    return chinese || !from_gb18030(line) ? LineCode::utf8 : LineCode::either;
}

Fault broken_at(std::uint32_t line, bool mixed)
{
    if (mixed)
        return {.cause = "encoding.mixed",
                .chinese = fmt::format("第{}行的文字编码与前面不同（UTF-8与GB18030混在一起），请统一后再导入。", line),
                .english = fmt::format("Line {} has another encoding than the lines before it (UTF-8 and GB18030 "
                                       "mixed); save the file in one encoding.",
                                       line),
                .row = line};
    return {.cause = "encoding.unknown",
            .chinese = fmt::format("第{}行的文字既不是UTF-8也不是GB18030，请另存为UTF-8的csv。", line),
            .english = fmt::format("Line {} is neither UTF-8 nor GB18030; save the file as UTF-8 csv.", line),
            .row = line};
}

// Why this file, which is not valid UTF-8, is not GB18030 either; empty if it is.
std::optional<Fault> fault_in(std::string_view text, bool marked)
{
    bool seen_utf8 = marked, seen_gb18030 = false;
    std::uint32_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const LineCode code = code_of(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (code == LineCode::neither) return broken_at(number, seen_utf8);
        if (code == LineCode::utf8 && seen_gb18030) return broken_at(number, true);
        if (code == LineCode::gb18030 && seen_utf8) return broken_at(number, true);
        seen_utf8 = seen_utf8 || code == LineCode::utf8;
        seen_gb18030 = seen_gb18030 || code == LineCode::gb18030;
    }
    return std::nullopt;
}

enum class Order { little, big };

// By its byte order mark; else by the zero bytes of its letters, digits and line ends.
std::optional<Order> order_of(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE")) return Order::little;
    if (bytes.starts_with("\xFE\xFF")) return Order::big;
    if (bytes.size() % 2 != 0) return std::nullopt;
    std::size_t at_even = 0, at_odd = 0;
    for (auto nul = bytes.find('\0'); nul != std::string_view::npos; nul = bytes.find('\0', nul + 1))
        ++(nul % 2 == 0 ? at_even : at_odd);
    const std::size_t more = std::max(at_even, at_odd);
    const std::size_t fewer = std::min(at_even, at_odd);  // 一 has a zero byte too, the other one
    if (more == 0 || fewer * 3 > more || more * 16 < bytes.size()) return std::nullopt;
    return at_odd > at_even ? Order::little : Order::big;
}

std::expected<std::string, Fault> from_utf16(std::string_view bytes, Order order)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
    std::string text;
    std::uint32_t line = 1;
    const auto unit_at = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(order == Order::little ? second << 8 | first : first << 8 | second);
    };
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        if (at + 1 == bytes.size()) return std::unexpected{broken_at(line, false)};
        char32_t character = unit_at(at);
        if (character >= 0xD800 && character < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit_at(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        if (character >= 0xD800 && character < 0xE000) return std::unexpected{broken_at(line, false)};
        if (character == U'\n') ++line;
        append_utf8(text, character);
    }
    return text;
}

}  // namespace

std::expected<std::string, Fault> utf8_from_file(std::string_view bytes)
{
    if (const auto order = order_of(bytes)) return from_utf16(bytes, *order);
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.remove_prefix(3);
    if (!first_not_utf8(bytes)) return std::string{bytes};
    if (const auto fault = fault_in(bytes, marked)) return std::unexpected{*fault};
    if (auto text = from_gb18030(bytes)) return std::move(*text);
    return std::unexpected{broken_at(1, false)};
}

}  // namespace jinze::sheets
