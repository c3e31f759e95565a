#include "domain/registry/credit_code.h"

#include <array>

#include "base/ensure.h"
#include "base/text.h"

namespace jinze::registry {
namespace {

constexpr std::size_t credit_code_length = 18;
constexpr std::string_view code_symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<int, 8> organisation_weights{3, 7, 9, 10, 5, 8, 4, 2};

bool belongs_in_code(char c, std::size_t at)
{
    if (at >= 2 && at < 8) return c >= '0' && c <= '9';  // the area code of the registering body
    if (at == 16) return (c >= '0' && c <= '9') || c == 'X';
    return code_symbols.find(c) != std::string_view::npos;
}

// The plain form of the first character of `text`, and its length in bytes. '\0' means: drop it.
std::pair<char, std::size_t> plain_code_character(std::string_view text)
{
    constexpr std::array<std::string_view, 12> dropped{" ",
                                                       "\t",
                                                       "\r",
                                                       "\n",
                                                       "-",
                                                       "\xC2\xA0",
                                                       "\xE3\x80\x80",
                                                       "\xE2\x80\x8B",
                                                       "\xE2\x80\x8C",
                                                       "\xE2\x80\x8D",
                                                       "\xE2\x81\xA0",
                                                       "\xEF\xBB\xBF"};
    for (const std::string_view bytes : dropped)
        if (text.starts_with(bytes)) return {'\0', bytes.size()};
    char c = text.front();
    std::size_t width = 1;
    if (text.size() >= 3 && text.starts_with("\xEF\xBC") && text[2] >= '\x90' && text[2] <= '\xBA') {
        c = static_cast<char>('0' + (text[2] - '\x90'));  // U+FF10..U+FF3A have the order of ASCII 0..Z
        width = 3;
    } else if (text.size() >= 3 && text.starts_with("\xEF\xBD") && text[2] >= '\x81' && text[2] <= '\x9A') {
        c = static_cast<char>('A' + (text[2] - '\x81'));
        width = 3;
    }
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return {c, width};
}

}  // namespace

char credit_code_check_digit(std::string_view first_17)
{
    ensure(first_17.size() == 17);
    std::size_t sum = 0, weight = 1;
    for (const char c : first_17) {
        const auto value = code_symbols.find(c);
        ensure(value != std::string_view::npos);
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return code_symbols[(31 - sum % 31) % 31];
}

char organisation_code_check_digit(std::string_view first_8)
{
    ensure(first_8.size() == 8);
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const char c = first_8[i];
        ensure((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
        sum += (c <= '9' ? c - '0' : c - 'A' + 10) * organisation_weights[i];
    }
    const int rest = 11 - sum % 11;
    if (rest == 10) return 'X';
    return rest == 11 ? '0' : static_cast<char>('0' + rest);
}

CreditCheck check_credit_code(std::string_view text)
{
    const std::size_t length = characters_in(text);
    if (length != credit_code_length) return {.verdict = CreditVerdict::wrong_length, .length = length};
    std::size_t position = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++position;
        if (position == 0 || !belongs_in_code(c, position - 1))
            return {.verdict = CreditVerdict::wrong_character, .length = length, .position = position};
    }
    if (const char expected = credit_code_check_digit(text.substr(0, 17)); text[17] != expected)
        return {.verdict = CreditVerdict::wrong_check_digit, .length = length, .expected = expected};
    if (const char expected = organisation_code_check_digit(text.substr(8, 8)); text[16] != expected)
        return {.verdict = CreditVerdict::wrong_organisation_check, .length = length, .expected = expected};
    return {.verdict = CreditVerdict::fine, .length = length};
}

std::string clean_credit_code(std::string_view text)
{
    std::string clean;
    while (!text.empty()) {
        const auto [c, width] = plain_code_character(text);
        if (c != '\0') clean += c;
        text.remove_prefix(width);
    }
    return clean;
}

std::string sentence_in_chinese(const CreditCheck& check)
{
    switch (check.verdict) {
        case CreditVerdict::fine: return {};
        case CreditVerdict::wrong_length:
            return "统一社会信用代码应为18位，这里是" + std::to_string(check.length) + "位，请核对。";
        case CreditVerdict::wrong_character:
            return "统一社会信用代码第" + std::to_string(check.position) + "位的字符不在国标所用的字符之内，请核对。";
        case CreditVerdict::wrong_check_digit:
            return std::string{"统一社会信用代码校验码不对：按前17位末位应为"} + check.expected + "，请核对整个代码。";
        case CreditVerdict::wrong_organisation_check:
            return std::string{"统一社会信用代码第17位（组织机构代码校验码）不对：应为"} + check.expected +
                   "，请核对。";
    }
    return {};
}

std::string sentence_in_english(const CreditCheck& check)
{
    switch (check.verdict) {
        case CreditVerdict::fine: return {};
        case CreditVerdict::wrong_length:
            return "A credit code has 18 characters; this one has " + std::to_string(check.length) + ".";
        case CreditVerdict::wrong_character:
            return "Character " + std::to_string(check.position) + " of the credit code is not one the standard uses.";
        case CreditVerdict::wrong_check_digit:
            return std::string{"The credit code's last character is wrong: after these 17 it should be "} +
                   check.expected + ".";
        case CreditVerdict::wrong_organisation_check:
            return std::string{
                       "Character 17 of the credit code (the organisation code's check) should "
                       "be "} +
                   check.expected + ".";
    }
    return {};
}

}  // namespace jinze::registry
