#include "base/day.h"

#include <cstdio>

namespace jinze {
namespace {

// Reads text[at, at + width) as digits only: no sign, no space. Returns a negative number otherwise.
template <std::size_t width>
int digits(std::string_view text, std::size_t at)
{
    int value = 0;
    unsigned wrong = 0;
    for (std::size_t i = 0; i < width; ++i) {
        const unsigned digit = static_cast<unsigned char>(text[at + i]) - unsigned{'0'};
        wrong |= digit > 9;
        value = value * 10 + static_cast<int>(digit);
    }
    return wrong ? -1 : value;
}

}  // namespace

std::string to_text(Day day)
{
    const auto date = civil(day);
    std::string text = "0000-00-00";
    const auto put = [&](std::size_t last, unsigned value, int width) {
        for (; width-- > 0; value /= 10) text[last--] = static_cast<char>('0' + value % 10);
    };
    put(3, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    put(6, static_cast<unsigned>(date.month()), 2);
    put(9, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::string in_chinese(Day day)
{
    const auto date = civil(day);
    return std::to_string(static_cast<int>(date.year())) + "年" + std::to_string(static_cast<unsigned>(date.month())) +
           "月" + std::to_string(static_cast<unsigned>(date.day())) + "日";
}

std::string to_text(Instant instant)
{
    const Day day = std::chrono::floor<days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    char rest[16];
    std::snprintf(rest, sizeof rest, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                  static_cast<int>(time.subseconds().count()));
    return to_text(day) + rest;
}

std::optional<Day> day_from(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits<4>(text, 0), month = digits<2>(text, 5), day = digits<2>(text, 8);
    if (year < 1 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year} / month / day};
    if (!date.ok()) return std::nullopt;
    return day_of(date);
}

std::optional<Instant> instant_from(std::string_view text)
{
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
        text[23] != 'Z')
        return std::nullopt;
    const auto day = day_from(text.substr(0, 10));
    const int hour = digits<2>(text, 11), minute = digits<2>(text, 14), second = digits<2>(text, 17),
              milli = digits<3>(text, 20);
    if (!day || hour < 0 || minute < 0 || second < 0 || milli < 0) return std::nullopt;
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return Instant{*day} + std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second} +
           std::chrono::milliseconds{milli};
}

Instant system_time() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

}  // namespace jinze
