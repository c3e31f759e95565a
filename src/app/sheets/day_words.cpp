#include "app/sheets/day_words.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/spelling.h"
#include "base/text.h"

namespace jinze::sheets {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Hyphens, dashes, minus signs, box-drawing lines; dots of every kind.
constexpr std::array<Pair, 18> signs{{{"\u2010", "-"},
                                      {"\u2011", "-"},
                                      {"\u2012", "-"},
                                      {"\u2013", "-"},
                                      {"\u2014", "-"},
                                      {"\u2015", "-"},
                                      {"\u2212", "-"},
                                      {"\uFE58", "-"},
                                      {"\uFE63", "-"},
                                      {"\u2500", "-"},
                                      {"\u2501", "-"},
                                      {"\u30FC", "-"},
                                      {"\u2043", "-"},
                                      {"。", "."},
                                      {"·", "."},
                                      {"\u2022", "."},
                                      {"\u30FB", "."},
                                      {"號", "号"}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Numeral {
    std::string_view sign;
    int value;  // 10, 20 and 30 stand for tens
};
constexpr std::array<Numeral, 35> numerals{
    {{"〇", 0}, {"零", 0},  {"○", 0},   {"◯", 0},   {"Ｏ", 0},  {"O", 0},  {"o", 0},  {"一", 1}, {"二", 2},
     {"三", 3}, {"四", 4},  {"五", 5},  {"六", 6},  {"七", 7},  {"八", 8}, {"九", 9}, {"壹", 1}, {"贰", 2},
     {"叁", 3}, {"肆", 4},  {"伍", 5},  {"陆", 6},  {"柒", 7},  {"捌", 8}, {"玖", 9}, {"貳", 2}, {"參", 3},
     {"陸", 6}, {"十", 10}, {"拾", 10}, {"廿", 20}, {"卅", 30}, {"弌", 1}, {"弍", 2}, {"弎", 3}}};

// Removes a leading numeral and returns it; empty if there is none.
std::optional<int> take_numeral(std::string_view& text)
{
    for (const Numeral& it : numerals)
        if (text.starts_with(it.sign)) {
            text.remove_prefix(it.sign.size());
            return it.value;
        }
    return std::nullopt;
}

// 二〇〇三 -> 2003: four digits, one after another.
std::optional<std::string> year_from(std::string_view words)
{
    std::string year;
    while (!words.empty()) {
        const auto digit = take_numeral(words);
        if (!digit || *digit > 9) return std::nullopt;
        year += static_cast<char>('0' + *digit);
    }
    return year.size() == 4 ? std::optional{year} : std::nullopt;
}

// 七 -> 7, 十二 -> 12, 二十 -> 20, 廿一 -> 21, 〇七 -> 7, 元 -> 1 (元月; 正月 is lunar and not accepted).
std::optional<std::string> number_from(std::string_view words)
{
    if (words == "元") return "1";
    int number = 0, digits = 0;
    bool tens = false;
    while (!words.empty()) {
        const auto value = take_numeral(words);
        if (!value) return std::nullopt;
        if (*value < 10) {
            if (++digits > (tens ? 1 : 2) || (!tens && digits == 2 && number != 0)) return std::nullopt;
            number += *value;
        } else if (tens || digits > 1 || (digits == 1 && (*value > 10 || number == 0))) {
            return std::nullopt;
        } else {
            number = (digits == 1 ? number : 1) * *value;
            digits = 0;
            tens = true;
        }
    }
    return std::to_string(number);
}

// 二〇〇三年七月一日 -> 2003年7月1日. Parts in digits stay; a text of another form is unchanged.
std::string with_digits(const std::string& text)
{
    const auto year_end = text.find("年"), month_end = text.find("月", year_end == text.npos ? 0 : year_end);
    if (year_end == text.npos) return text;
    const auto part = [](std::string_view words, auto turn) -> std::optional<std::string> {
        if (words.find_first_of("0123456789") != words.npos || words.empty()) return std::string{words};
        return turn(words);
    };
    const std::string_view whole = text;
    const auto month_from = year_end + 3, month_to = std::min(month_end, text.size());
    const auto year = part(whole.substr(0, year_end), year_from);
    const auto month = part(whole.substr(month_from, month_to - month_from), number_from);
    if (!year || !month) return text;
    if (month_end == text.npos) return *year + "年" + *month;
    std::string_view rest = whole.substr(month_end + 3);
    const bool ended = rest.ends_with("日") || rest.ends_with("号");
    const auto day = part(rest.substr(0, rest.size() - (ended ? 3 : 0)), number_from);
    return day ? *year + "年" + *month + "月" + *day + (ended ? "日" : "") : text;
}

// 2003 年 7 月 -> 2003年7月, and 2003 7 1 -> 2003-7-1: a blank between digits is a separator, any other is dropped.
std::string without_blanks(std::string_view text)
{
    std::string kept;
    bool blank = false;
    for (const char c : text) {
        if (c == ' ') {
            blank = true;
            continue;
        }
        if (blank && !kept.empty() && is_digit(kept.back()) && is_digit(c)) kept += '-';
        blank = false;
        kept += c;
    }
    return kept;
}

int number_at(std::string_view text, std::size_t from, std::size_t size)
{
    int number = -1;
    if (from + size > text.size()) return -1;
    const auto [end, error] = std::from_chars(text.data() + from, text.data() + from + size, number);
    return error == std::errc{} && end == text.data() + from + size && is_digit(text[from]) ? number : -1;
}

// Z, +08:00, +0800, +08
std::optional<int> zone_from(std::string_view text)
{
    if (text == "Z" || text == "z") return 0;
    if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const std::string_view digits = text.substr(1);
    const int hours = number_at(digits, 0, 2);
    const std::size_t at = digits.size() > 2 && digits[2] == ':' ? 3 : 2;
    const int minutes = digits.size() == 2 ? 0 : digits.size() == at + 2 ? number_at(digits, at, 2) : -1;
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

}  // namespace

DayWritten day_written(std::string_view cell)
{
    std::string text = clean_line(cell);
    for (const auto& [sign, plain] : signs) replace_all(text, sign, plain);
    text = trimmed(plain_width(text));
    for (const std::string_view mark : {"'", "\u2018", "\u2019", "`"})
        if (text.starts_with(mark)) text.erase(0, mark.size());
    DayWritten written;
    if (const auto colon = text.find(':'); colon != text.npos)
        if (const auto gap = text.find_last_of(" T", colon); gap != text.npos && gap > 0) {
            written.time = text.substr(gap + 1);
            text.resize(gap);
        }
    text = with_digits(without_blanks(trimmed(text)));
    const bool words = text.find("年") != text.npos;
    replace_all(text, "月份", "月");
    replace_all(text, "年", "-");
    replace_all(text, "月", "-");
    if (text.ends_with("日") || text.ends_with("号")) text.resize(text.size() - 3);
    if (words && text.ends_with('-')) text.pop_back();
    written.day = std::move(text);
    return written;
}

std::optional<TimeOfDay> time_from(std::string_view text)
{
    const std::size_t hour_digits = text.find(':');
    if (hour_digits == text.npos || hour_digits == 0 || hour_digits > 2) return std::nullopt;
    const int hour = number_at(text, 0, hour_digits), minute = number_at(text, hour_digits + 1, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    text.remove_prefix(hour_digits + 3);
    if (text.starts_with(':')) {
        const int second = number_at(text, 1, 2);
        if (second < 0 || second > 60) return std::nullopt;
        text.remove_prefix(3);
        if (text.starts_with('.')) text.remove_prefix(std::min(text.find_first_not_of("0123456789", 1), text.size()));
    }
    while (text.starts_with(' ')) text.remove_prefix(1);
    TimeOfDay time{.minutes = hour * 60 + minute, .zone = {}};
    if (text.empty()) return time;
    time.zone = zone_from(text);
    if (!time.zone) return std::nullopt;
    return time;
}

}  // namespace jinze::sheets
