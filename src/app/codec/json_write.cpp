#include "app/codec/json_write.h"

#include <simdjson.h>

namespace jinze::codec {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

void write_escaped(std::string& out, char c)
{
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\b': out += "\\b"; return;
        case '\t': out += "\\t"; return;
        case '\n': out += "\\n"; return;
        case '\f': out += "\\f"; return;
        case '\r': out += "\\r"; return;
        default:
            out += "\\u00";
            out += hex_digits[static_cast<unsigned char>(c) >> 4];
            out += hex_digits[c & 15];
    }
}

// No to_text(): days and instants are written by the million, and a string for each would double the cost.
void put(char* at, std::int64_t value, int width)
{
    for (int i = width; i-- > 0; value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

void put_date(char* at, Day day)
{
    ensure(day >= always && day <= never);
    const auto date = civil(day);
    put(at, static_cast<int>(date.year()), 4);
    put(at + 5, static_cast<unsigned>(date.month()), 2);
    put(at + 8, static_cast<unsigned>(date.day()), 2);
}

}  // namespace

void write_text(std::string& out, std::string_view text)
{
    out += '"';
    bool ascii = true;
    std::size_t plain = 0;  // start of the characters not yet copied
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        ascii &= c < 0x80;
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain, i - plain);
        write_escaped(out, text[i]);
        plain = i + 1;
    }
    out.append(text, plain);
    out += '"';
    ensure(ascii || simdjson::validate_utf8(text.data(), text.size()));
}

namespace detail {

void write_day(std::string& out, Day day)
{
    char text[] = "\"0000-00-00\"";
    put_date(text + 1, day);
    out.append(text, sizeof text - 1);
}

void write_instant(std::string& out, Instant instant)
{
    const Day day = std::chrono::floor<days>(instant);  // the UTC day: instants are always written in UTC
    const auto milliseconds = (instant - day).count();
    char text[] = "\"0000-00-00T00:00:00.000Z\"";
    put_date(text + 1, day);
    put(text + 12, milliseconds / 3'600'000, 2);
    put(text + 15, milliseconds / 60'000 % 60, 2);
    put(text + 18, milliseconds / 1000 % 60, 2);
    put(text + 21, milliseconds % 1000, 3);
    out.append(text, sizeof text - 1);
}

void write_digest(std::string& out, const Digest& digest)
{
    std::array<char, 66> text;
    text.front() = text.back() = '"';
    for (std::size_t i = 0; i < digest.size(); ++i) {
        text[1 + 2 * i] = hex_digits[digest[i] >> 4];
        text[2 + 2 * i] = hex_digits[digest[i] & 15];
    }
    out.append(text.data(), text.size());
}

}  // namespace detail
}  // namespace jinze::codec
