#include "app/sheets/dates.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "app/sheets/day_words.h"
#include "base/no_day.h"
#include "base/text.h"

namespace jinze::sheets {
namespace {

using Answer = std::expected<CellDay, Fault>;

constexpr int first_year = 1800, last_year = 2999;

Answer unreadable(std::string_view text)
{
    return std::unexpected{
        Fault{.cause = "date.unreadable",
              .chinese = fmt::format("“{}”不是能识别的日期，请按2003-07-01的格式填写。", excerpt(text)),
              .english = fmt::format("\"{}\" is not a recognised date; write it like 2003-07-01.", excerpt(text))}};
}

Answer ambiguous(std::string_view text, std::string_view chinese, std::string_view english)
{
    return std::unexpected{
        Fault{.cause = "date.ambiguous",
              .chinese = fmt::format("“{}”{}，请按2003-07-01的格式填写。", excerpt(text), chinese),
              .english = fmt::format("\"{}\" {}; write it like 2003-07-01.", excerpt(text), english)}};
}

Answer existing(std::string_view text, int year, int month, int day, bool month_only)
{
    if (year < first_year || year > last_year) return unreadable(text);
    const std::chrono::year_month_day date{std::chrono::year{year} / month / day};
    if (date.ok() && month <= 12 && day <= 31) return CellDay{day_of(date), month_only};
    const Bilingual why = why_no_day(year, month, day);
    return std::unexpected{Fault{.cause = "date.does_not_exist",
                                 .chinese = fmt::format("“{}”：{}，请核对。", excerpt(text), why.zh),
                                 .english = fmt::format("\"{}\" is not a day: {}.", excerpt(text), why.en)}};
}

struct Groups {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    char separator = 0;
};

// Up to three groups of at most 8 digits, all with the same separator between them.
std::optional<Groups> groups_of(std::string_view text)
{
    Groups groups;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t start = at;
        int value = 0;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            if (at - start == 8) return std::nullopt;
            value = value * 10 + (text[at] - '0');
        }
        if (at == start || groups.count == 3) return std::nullopt;
        groups.value[groups.count] = value;
        groups.digits[groups.count++] = at - start;
        if (at == text.size()) return groups;
        if (text[at] != '-' && text[at] != '/' && text[at] != '.') return std::nullopt;
        if (groups.separator != 0 && groups.separator != text[at]) return std::nullopt;
        groups.separator = text[at];
    }
    return std::nullopt;  // empty, or it ends with a separator
}

Answer from_digits(std::string_view text, int value, std::size_t digits)
{
    switch (digits) {
        case 8: return existing(text, value / 10000, value / 100 % 100, value % 100, false);
        case 7:
        case 6:
        case 5: return ambiguous(text, "的年月日连在一起，分不清", "runs year, month and day together");
        case 4: return ambiguous(text, "只有年份", "is only a year");
        default: return unreadable(text);
    }
}

Answer from_groups(std::string_view cell, const Groups& groups)
{
    const auto& [value, digits, count, separator] = groups;
    if (count == 1) return from_digits(cell, value[0], digits[0]);
    if (digits[0] != 4) {
        if (count == 3 && digits[0] <= 2)
            return ambiguous(cell, "的年月日次序不明", "does not say which part is the year");
        return unreadable(cell);
    }
    if (digits[1] > 2 || digits[2] > 2) return unreadable(cell);
    if (count == 3) return existing(cell, value[0], value[1], value[2], false);
    if (separator == '.' && digits[1] == 1 && value[1] == 1)
        return ambiguous(cell, "可能是1月，也可能是Excel丢了末位0的10月",
                         "may be January, or October whose 0 Excel dropped");
    return existing(cell, value[0], value[1], 1, true);
}

// The day in China at that time.
Answer at_time(std::string_view cell, CellDay day, std::string_view words)
{
    constexpr int china = 8 * 60, a_day = 24 * 60, last_hour = 23 * 60;
    const auto time = time_from(words);
    if (!time || day.month_only) return unreadable(cell);
    int minutes = time->minutes + china - time->zone.value_or(china);
    for (; minutes < 0; minutes += a_day) day.day -= days{1};
    for (; minutes >= a_day; minutes -= a_day) day.day += days{1};
    if (const int year = year_of(day.day); year < first_year || year > last_year) return unreadable(cell);
    day.at_utc_midnight = !time->zone && minutes == 16 * 60;
    if (minutes < last_hour) return day;
    return std::unexpected{Fault{
        .cause = "date.near_midnight",
        .chinese = fmt::format("“{}”离第二天零点不到一小时，可能是导出时差了一天，请只写日期，如2003-07-01。",
                               excerpt(cell, 32)),
        .english = fmt::format(
            "\"{}\" is less than an hour before midnight and may be a day off; write only the day, like 2003-07-01.",
            excerpt(cell, 32))}};
}

Answer from_text(std::string_view cell)
{
    if (const auto plain = groups_of(cell)) return from_groups(cell, *plain);
    const DayWritten written = day_written(cell);
    const auto groups = groups_of(written.day);
    if (!groups) return unreadable(cell);
    auto day = from_groups(cell, *groups);
    return day && !written.time.empty() ? at_time(cell, *day, written.time) : day;
}

// 20030701 and 2003.07 were typed; any other number is a serial, or not a day.
Answer from_number(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return unreadable(text);
    const bool whole = number == std::floor(number);
    if (whole && number >= 1'000'00 && number <= 2999'12'31) return from_text(text);
    if (number >= 1800 && number < 3000) return from_text(text);  // a year, or 2003.07
    if (!day_from_serial(number, Epoch::from_1900)) return unreadable(text);
    return std::unexpected{Fault{
        .cause = "date.serial",
        .chinese = fmt::format("“{}”是数字，不是日期：请在Excel或WPS中将该列设为日期格式，或者按2003-07-01的格式填写。",
                               excerpt(text)),
        .english =
            fmt::format("\"{}\" is a number, not a date: format the column as dates, or write it like 2003-07-01.",
                        excerpt(text))}};
}

}  // namespace

std::optional<Day> day_from_serial(double serial, Epoch epoch)
{
    if (!(serial >= 0) || serial >= 2'958'466) return std::nullopt;
    const auto number = days{static_cast<int>(serial)};
    if (epoch == Epoch::from_1904) return day_at(1904, 1, 1) + number;
    if (number.count() == 0 || number.count() == 60) return std::nullopt;
    return (number.count() < 60 ? day_at(1899, 12, 31) : day_at(1899, 12, 30)) + number;
}

std::expected<CellDay, Fault> day_from_cell(const Cell& cell)
{
    switch (cell.kind) {
        case CellKind::number: return from_number(cell.text);
        case CellKind::text:
        case CellKind::day: return from_text(cell.text);
        case CellKind::boolean:
        case CellKind::error: break;
    }
    return unreadable(cell.text);
}

}  // namespace jinze::sheets
