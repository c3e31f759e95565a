#include "app/codec/json_stored.h"

#include <simdjson.h>

namespace jinze::codec {

NewerVersion::NewerVersion(std::string_view name)
    : runtime_error{"written by a newer version: \"" + std::string{name} +
                    "\" is not known here; install the newer version"}
{
}

Malformed::Malformed(std::string_view why, std::size_t byte)
    : runtime_error{"malformed record at byte " + std::to_string(byte) + ": " + std::string{why}}
{
}

namespace stored::detail {
namespace {

constexpr auto nibbles = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    std::int8_t next = 0;
    for (const char c : std::string_view{"0123456789abcdef"}) values[static_cast<unsigned char>(c)] = next++;
    return values;
}();

int nibble(char c) { return nibbles[static_cast<unsigned char>(c)]; }

bool is_plain(char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= ' '; }

}  // namespace

void Cursor::fail(std::string_view why) const { throw Malformed{why, static_cast<std::size_t>(at_ - begin_)}; }

// Only the escapes that the writer produces.
char Cursor::escaped()
{
    if (at_ == end_) fail("an escape was expected");
    switch (*at_++) {
        case '"': return '"';
        case '\\': return '\\';
        case 'b': return '\b';
        case 't': return '\t';
        case 'n': return '\n';
        case 'f': return '\f';
        case 'r': return '\r';
        case 'u': break;
        default: fail("an unknown escape");
    }
    if (!take<2>("00") || end_ - at_ < 2) fail("an escape of a control character was expected");
    const int high = nibble(*at_++), low = nibble(*at_++);
    if ((high != 0 && high != 1) || low < 0) fail("an escape of a control character was expected");
    return static_cast<char>(high << 4 | low);
}

void Cursor::text(std::string& into)
{
    into.clear();
    expect('"');
    unsigned char joined = 0;
    for (;;) {
        const char* const start = at_;
        for (; at_ != end_ && is_plain(*at_); ++at_) joined |= static_cast<unsigned char>(*at_);
        into.append(start, at_);
        if (!take('\\')) break;
        into += escaped();
    }
    expect('"');
    if (joined >= 0x80 && !simdjson::validate_utf8(into.data(), into.size())) fail("text is not UTF-8");
}

void read_code(Cursor& from, Code& into)
{
    const std::string_view text = from.plain();
    if (text.empty()) return;
    auto code = Code::from(text);
    if (!code) from.fail("a code was expected");
    into = *std::move(code);
}

void read_day(Cursor& from, Day& into)
{
    const auto day = day_from(from.plain(10));
    if (!day) from.fail("a day was expected");
    into = *day;
}

void read_instant(Cursor& from, Instant& into)
{
    const auto instant = instant_from(from.plain(24));
    if (!instant) from.fail("an instant was expected");
    into = *instant;
}

void read_digest(Cursor& from, Digest& into)
{
    const std::string_view text = from.plain(2 * into.size());
    // Without a table or a branch, so that the compiler can vectorise it.
    std::array<std::uint8_t, 2 * std::tuple_size_v<Digest>> values;
    std::uint8_t wrong = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto digit = static_cast<std::uint8_t>(text[i] - '0'), letter = static_cast<std::uint8_t>(text[i] - 'a');
        values[i] = digit < 10 ? digit : static_cast<std::uint8_t>(letter + 10);
        wrong |= digit < 10 || letter < 6 ? 0 : 1;
    }
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i] = static_cast<std::uint8_t>(values[2 * i] << 4 | values[2 * i + 1]);
    if (wrong != 0) from.fail("a digest was expected");
}

}  // namespace stored::detail
}  // namespace jinze::codec
