#include "base/spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/ensure.h"
#include "base/text.h"

namespace jinze {
namespace {

// CJK Radicals Supplement, U+2E80 to U+2EF3: their unified ideographs (EquivalentUnifiedIdeograph).
constexpr std::u32string_view radicals =
    U"⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日"
    U"月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂"
    U"肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝"
    U"雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
constexpr char32_t first_radical = 0x2E80, dot = 0xB7;
static_assert(radicals.size() == 0x2EF3 - first_radical + 1);

const icu::Normalizer2& composed()
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFCInstance(error);
    ensure(found && U_SUCCESS(error));
    return *found;
}

const icu::Normalizer2& compatible()
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFKCInstance(error);
    ensure(found && U_SUCCESS(error));
    return *found;
}

bool is_blank(char32_t c) { return c == U'\t' || c == U'\n' || u_isUWhiteSpace(static_cast<UChar32>(c)); }
// Invisible characters: format characters, fillers, joiners, the empty braille pattern, the object replacement
// character. Variation selectors do not count: they belong to the character before them.
bool is_unseen(char32_t c)
{
    const auto it = static_cast<UChar32>(c);
    if (u_hasBinaryProperty(it, UCHAR_VARIATION_SELECTOR)) return false;
    return u_charType(it) == U_FORMAT_CHAR || u_hasBinaryProperty(it, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
           c == 0x2800 || c == 0xFFFC;
}
// Unassigned characters. Newer ones are Chinese (planes 2 and 3) and are allowed.
bool is_nobodys(char32_t c) { return c < 0x20000 && u_charType(static_cast<UChar32>(c)) == U_UNASSIGNED; }
bool is_chinese(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC); }
bool is_of_two_columns(char32_t c)
{
    return is_chinese(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
}
bool is_dot(char32_t c)
{
    static constexpr std::u32string_view dots =
        U"\u00B7\u1427\u16EB\u2022\u2027\u2219\u22C5\u2E31\u30FB\uA78F\uFE52\uFF0E\uFF65\U00010101";
    return dots.find(c) != dots.npos;
}

// Text that cleaning does not change: most names and most short texts.
bool is_plain(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool is_letter =
            (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        const std::size_t width = is_letter ? 1 : byte >= 0xE4 && byte <= 0xE9 ? utf8_width(text.substr(at)) : 0;
        if (width == 0) return false;
        at += width;
    }
    return true;
}

std::u32string characters_of(std::string_view text, const icu::Normalizer2& form)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto read =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    const auto composed = form.normalize(read, error);
    ensure(U_SUCCESS(error));
    std::u32string all(static_cast<std::size_t>(composed.countChar32()), U'\0');
    composed.toUTF32(reinterpret_cast<UChar32*>(all.data()), static_cast<std::int32_t>(all.size()), error);
    ensure(U_SUCCESS(error) || error == U_STRING_NOT_TERMINATED_WARNING);
    return all;
}

std::string text_of(std::u32string_view characters)
{
    std::string text;
    for (const char32_t c : characters) append_utf8(text, c);
    return text;
}

char32_t without_radical(char32_t c)
{
    if (c >= first_radical && c - first_radical < radicals.size()) return radicals[c - first_radical];
    if (c < 0x2F00 || c > 0x2FD5) return c;  // each Kangxi radical has one compatible character
    const icu::UnicodeString one{static_cast<UChar32>(c)};
    UErrorCode error = U_ZERO_ERROR;
    const auto other = compatible().normalize(one, error);
    ensure(U_SUCCESS(error));
    return static_cast<char32_t>(other.char32At(0));
}

// Removes invisible characters and normalises line ends.
std::u32string seen(std::string_view text)
{
    std::u32string kept;
    bool parted = false;  // by an invisible character: e, a joiner, an accent
    const std::u32string all = characters_of(text, composed());
    for (std::size_t at = 0; at < all.size(); ++at) {
        const char32_t c = all[at];
        parted = parted || is_unseen(c);
        if (is_unseen(c) || (c == U'\r' && at + 1 < all.size() && all[at + 1] == U'\n')) continue;
        kept += c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029 ? U'\n' : without_radical(c);
    }
    return parted ? characters_of(text_of(kept), composed()) : kept;
}

std::u32string_view without_ends(std::u32string_view text)
{
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

// Reduces runs of blanks to one space, or to nothing where `joins(before, after, line_end)`.
template <class Joins>
std::u32string in_a_line(std::u32string_view text, Joins joins)
{
    std::u32string line;
    text = without_ends(text);
    for (std::size_t at = 0; at < text.size();) {
        if (!is_blank(text[at])) {
            line += text[at++];
            continue;
        }
        bool ends = false;
        for (; is_blank(text[at]); ++at) ends |= text[at] == U'\n';  // the last character is never blank
        if (!joins(line.back(), text[at], ends)) line += U' ';
    }
    return line;
}

// Normalises letters and digits (NFKC). Brackets and other punctuation stay as typed.
std::u32string plain_letters(std::u32string_view text)
{
    std::u32string plain;
    for (const char32_t c : text) {
        if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR)) continue;
        const auto kind = U_MASK(u_charType(static_cast<UChar32>(c)));
        if (c < 0x80 || !(kind & (U_GC_L_MASK | U_GC_ND_MASK))) {
            plain += c;
            continue;
        }
        std::string one;
        append_utf8(one, c);
        plain += characters_of(one, compatible());
    }
    return plain;
}

// Between Chinese characters every dot becomes the middle dot; elsewhere a full stop stays one (3.15).
std::u32string with_one_dot(std::u32string_view text)
{
    std::u32string kept;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && (is_dot(text[end]) || text[end] == U'.')) ++end;
        if (end == at) {
            kept += text[at++];
            continue;
        }
        const bool is_between = at > 0 && end < text.size() && is_chinese(text[at - 1]) && is_chinese(text[end]);
        if (is_between) kept += dot;
        for (; at < end; ++at)
            if (!is_between) kept += text[at] == U'.' || text[at] == 0xFF0E ? U'.' : dot;
    }
    return kept;
}

bool is_lost_in_a_name(char32_t c)
{
    static constexpr std::u32string_view signs = U"?\uFF1F*\uFF0A\u00D7\u25A1\u25A0\u3013";
    return signs.find(c) != signs.npos || u_charType(static_cast<UChar32>(c)) == U_PRIVATE_USE_CHAR;
}

template <class Lost>
Flaw flaw_of(std::string_view text, Lost is_lost)
{
    if (is_plain(text)) return Flaw::none;
    if (first_not_utf8(text)) return Flaw::not_utf8;
    bool holds = false;
    for (const char32_t c : characters_of(text, composed())) {
        const auto kind = u_charType(static_cast<UChar32>(c));
        const bool is_line = c == U'\t' || c == U'\n' || c == U'\r' || c == 0x85;
        if ((kind == U_CONTROL_CHAR && !is_line) ||
            u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_NONCHARACTER_CODE_POINT) || is_nobodys(c))
            return Flaw::control;
        if (c == 0xFFFD || is_lost(c)) return Flaw::lost;
        holds |= !is_line && !is_blank(c) && !is_unseen(c);
    }
    return holds ? Flaw::none : Flaw::nothing;
}

}  // namespace

std::string clean_text(std::string_view text)
{
    if (is_plain(text)) return std::string{text};
    return text_of(without_ends(seen(text)));
}

std::string clean_line(std::string_view text)
{
    if (is_plain(text)) return std::string{text};
    return text_of(in_a_line(seen(text), [](char32_t before, char32_t after, bool ends) {
        return ends && is_of_two_columns(before) && is_of_two_columns(after);
    }));
}

std::string clean_name(std::string_view name)
{
    if (is_plain(name)) return std::string{name};
    const auto joins = [](char32_t before, char32_t after, bool) {
        return is_of_two_columns(before) || is_of_two_columns(after) || is_dot(before) || is_dot(after);
    };
    return text_of(with_one_dot(plain_letters(in_a_line(seen(name), joins))));
}

std::string key_of_name(std::string_view name)
{
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (is_plain(name) && std::none_of(name.begin(), name.end(), is_capital)) return std::string{name};
    std::u32string key;
    for (const char32_t c : characters_of(clean_name(name), compatible()))
        if (!is_blank(c) && c != dot) key += static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    return text_of(key);
}

bool is_spelt_in(std::string_view typed, std::string_view name)
{
    return key_of_name(name).find(key_of_name(typed)) != std::string::npos;
}

Flaw flaw_of_text(std::string_view text)
{
    return text.empty() ? Flaw::none : flaw_of(text, [](char32_t) { return false; });
}

Flaw flaw_of_name(std::string_view name) { return name.empty() ? Flaw::none : flaw_of(name, is_lost_in_a_name); }

}  // namespace jinze
