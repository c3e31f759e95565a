#include "domain/registry/national_id.h"

#include <array>
#include <optional>

#include "base/ensure.h"
#include "base/text.h"

namespace jinze::registry {
namespace {

constexpr std::size_t id_length = 18;
constexpr std::array<int, 17> id_weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view id_check_digits = "10X98765432";
constexpr int earliest_birth_year = 1850;

bool is_id_digit(char c) { return c >= '0' && c <= '9'; }

bool all_id_digits(std::string_view text)
{
    for (const char c : text)
        if (!is_id_digit(c)) return false;
    return true;
}

int id_number_in(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::optional<Day> day_in_id(std::string_view id)
{
    const std::chrono::year_month_day date{std::chrono::year{id_number_in(id.substr(6, 4))},
                                           std::chrono::month(static_cast<unsigned>(id_number_in(id.substr(10, 2)))),
                                           std::chrono::day(static_cast<unsigned>(id_number_in(id.substr(12, 2))))};
    if (!date.ok() || static_cast<int>(date.year()) < earliest_birth_year) return std::nullopt;
    return day_of(date);
}

// 1.10105E+17: a spreadsheet's form of a long number it has rounded.
bool is_scientific(std::string_view text)
{
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 1 >= text.size()) return false;
    std::string_view mantissa = text.substr(0, e), exponent = text.substr(e + 1);
    if (exponent.front() == '+') exponent.remove_prefix(1);
    if (exponent.empty() || exponent.size() > 3 || !all_id_digits(exponent)) return false;
    if (!is_id_digit(mantissa.front())) return false;
    bool point = false;
    for (const char c : mantissa) {
        if (c == '.' && !point)
            point = true;
        else if (!is_id_digit(c))
            return false;
    }
    return id_number_in(exponent) >= 14;
}

bool lost_its_digits(std::string_view cleaned, bool numeric, const IdCheck& check)
{
    if (is_scientific(cleaned)) return true;
    if (!all_id_digits(cleaned) || cleaned.size() < 16) return false;
    if (numeric) return true;
    // Text is trusted, unless it fails in the same way as a rounded number.
    return cleaned.size() == id_length && cleaned.ends_with("000") && !check.fine();
}

struct IdStray {
    std::string_view bytes;
    std::string_view becomes;
};
constexpr std::array<IdStray, 17> id_strays{{
    {" ", ""},
    {"\t", ""},
    {"\r", ""},
    {"\n", ""},
    {"-", ""},
    {"\xC2\xA0", ""},      // no-break space
    {"\xE3\x80\x80", ""},  // full-width space
    {"\xE2\x80\x8B", ""},
    {"\xE2\x80\x8C", ""},
    {"\xE2\x80\x8D", ""},  // zero width
    {"\xE2\x80\x8E", ""},
    {"\xE2\x80\x8F", ""},  // writing direction
    {"\xE2\x80\xAC", ""},
    {"\xE2\x80\xAD", ""},
    {"\xE2\x81\xA0", ""},
    {"\xEF\xBB\xBF", ""},  // word joiner, byte-order mark
    {"\xE2\x80\x90", ""},  // hyphen
}};

const IdStray* id_stray_at(std::string_view text)
{
    for (const IdStray& stray : id_strays)
        if (text.starts_with(stray.bytes)) return &stray;
    return nullptr;
}

}  // namespace

char national_id_check_digit(std::string_view first_17_digits)
{
    ensure(first_17_digits.size() == id_weights.size() && all_id_digits(first_17_digits));
    int sum = 0;
    for (std::size_t i = 0; i < id_weights.size(); ++i) sum += (first_17_digits[i] - '0') * id_weights[i];
    return id_check_digits[static_cast<std::size_t>(sum % 11)];
}

IdCheck check_national_id(std::string_view text, Day today)
{
    const std::size_t length = characters_in(text);
    if (length != id_length) return {.verdict = IdVerdict::wrong_length, .length = length};
    std::size_t position = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++position;
        if (is_id_digit(text[i]) || (position == id_length && text[i] == 'X')) continue;
        return {.verdict = IdVerdict::wrong_character, .length = length, .position = position};
    }
    const auto born = day_in_id(text);
    if (!born) return {.verdict = IdVerdict::impossible_date, .length = length};
    const char expected = national_id_check_digit(text.substr(0, 17));
    if (text.back() != expected)
        return {.verdict = IdVerdict::wrong_check_digit, .length = length, .expected = expected};
    if (*born > today) return {.verdict = IdVerdict::future_date, .length = length};
    return {.verdict = IdVerdict::fine, .length = length};
}

std::string clean_national_id(std::string_view text)
{
    std::string clean;
    while (!text.empty()) {
        if (const IdStray* stray = id_stray_at(text)) {
            clean += stray->becomes;
            text.remove_prefix(stray->bytes.size());
        } else if (text.starts_with("\xEF\xBC") && text.size() >= 3 && text[2] >= '\x90' && text[2] <= '\x99') {
            clean += static_cast<char>('0' + (text[2] - '\x90'));
            text.remove_prefix(3);
        } else if (text.starts_with("\xEF\xBC\xB8") || text.starts_with("\xEF\xBD\x98")) {
            clean += 'X';
            text.remove_prefix(3);
        } else {
            if (!(clean.empty() && text.front() == '\'')) clean += text.front() == 'x' ? 'X' : text.front();
            text.remove_prefix(1);
        }
    }
    return clean;
}

ReadId read_national_id(std::string_view cell, bool numeric, Day today)
{
    ReadId read{.check = {}, .number = clean_national_id(cell)};
    if (read.number.size() == 15 && all_id_digits(read.number)) {
        std::string longer = read.number.substr(0, 6) + "19" + read.number.substr(6);
        longer += national_id_check_digit(longer);
        read.check = check_national_id(longer, today);
        read.number = std::move(longer);
        read.converted = true;
        return read;
    }
    read.check = check_national_id(read.number, today);
    if (lost_its_digits(read.number, numeric, read.check))
        read.check = {.verdict = IdVerdict::digits_lost, .length = characters_in(read.number)};
    return read;
}

Day birth_day_of(std::string_view national_id)
{
    ensure(national_id.size() == id_length && all_id_digits(national_id.substr(0, 17)));
    const auto born = day_in_id(national_id);
    ensure(born.has_value());
    return *born;
}

BirthSex birth_sex_of(std::string_view national_id)
{
    ensure(national_id.size() == id_length && is_id_digit(national_id[16]));
    return (national_id[16] - '0') % 2 == 1 ? BirthSex::male : BirthSex::female;
}

std::string masked_national_id(std::string_view national_id)
{
    if (national_id.size() != id_length) return std::string(characters_in(national_id), '*');
    return std::string{national_id.substr(0, 6)} + "********" + std::string{national_id.substr(14)};
}

std::string sentence_in_chinese(const IdCheck& check)
{
    switch (check.verdict) {
        case IdVerdict::fine: return {};
        case IdVerdict::wrong_length:
            return "公民身份号码应为18位，这里是" + std::to_string(check.length) + "位，请核对。";
        case IdVerdict::wrong_character:
            return "公民身份号码第" + std::to_string(check.position) + "位不是数字（只有末位可以是X），请核对。";
        case IdVerdict::impossible_date: return "公民身份号码第7至14位不是存在的日期，请核对。";
        case IdVerdict::wrong_check_digit:
            return std::string{"公民身份号码校验码不对：按前17位末位应为"} + check.expected + "，请核对整个号码。";
        case IdVerdict::future_date: return "公民身份号码中的出生日期晚于今天，请核对。";
        case IdVerdict::digits_lost:
            return "公民身份号码被Excel当作数字保存，后几位已经丢失，无法恢复：请把该列设为文本格式"
                   "后重新填写。";
    }
    return {};
}

std::string sentence_in_english(const IdCheck& check)
{
    switch (check.verdict) {
        case IdVerdict::fine: return {};
        case IdVerdict::wrong_length:
            return "An ID number has 18 characters; this one has " + std::to_string(check.length) + ".";
        case IdVerdict::wrong_character:
            return "Character " + std::to_string(check.position) +
                   " of the ID number is not a digit (only the last may be X).";
        case IdVerdict::impossible_date: return "Characters 7 to 14 of the ID number are not a valid date.";
        case IdVerdict::wrong_check_digit:
            return std::string{
                       "The ID number's check digit is wrong: after these 17 digits it should "
                       "be "} +
                   check.expected + ".";
        case IdVerdict::future_date: return "The birth date in the ID number is after today.";
        case IdVerdict::digits_lost:
            return "Excel stored the ID number as a number and lost its last digits: format the "
                   "column as text and "
                   "type the numbers again.";
    }
    return {};
}

}  // namespace jinze::registry
