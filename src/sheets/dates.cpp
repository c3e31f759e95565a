#include "sheets/dates.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "base/text.h"

namespace jinze::sheets {
namespace {

using Answer = std::expected<CellDay, Fault>;

constexpr int first_year = 1800, last_year = 2999;

Answer unreadable(std::string_view text)
{
    return std::unexpected{Fault{
        .cause = "date.unreadable",
        .chinese = fmt::format("“{}”不是能识别的日期，请写成2003-07-01的样子。", excerpt(text)),
        .english = fmt::format("\"{}\" is not a date we can read; write it like 2003-07-01.",
                               excerpt(text))}};
}

Answer ambiguous(std::string_view text, std::string_view chinese, std::string_view english)
{
    return std::unexpected{Fault{
        .cause = "date.ambiguous",
        .chinese = fmt::format("“{}”{}，请写成2003-07-01的样子。", excerpt(text), chinese),
        .english = fmt::format("\"{}\" {}; write it like 2003-07-01.", excerpt(text), english)}};
}

Answer existing(std::string_view text, int year, int month, int day, bool month_only)
{
    if (year < first_year || year > last_year) return unreadable(text);
    const std::chrono::year_month_day date{std::chrono::year{year} / month / day};
    if (date.ok() && month <= 12 && day <= 31) return CellDay{day_of(date), month_only};
    return std::unexpected{
        Fault{.cause = "date.does_not_exist",
              .chinese = fmt::format("“{}”不是存在的日期，请核对。", excerpt(text)),
              .english = fmt::format("\"{}\" is not a day that exists.", excerpt(text))}};
}

Answer from_serial(std::string_view text, double serial, Epoch epoch)
{
    const auto day = day_from_serial(serial, epoch);
    if (day && year_of(*day) <= last_year) return CellDay{*day, false};
    if (epoch == Epoch::from_1900 && serial >= 60 && serial < 61)
        return existing("1900-02-29", 1900, 2, 29, false);
    return unreadable(text);
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// 14:30, 14:30:00, 14:30:00.000, perhaps with Z after it: what may follow a day and is dropped.
bool is_time(std::string_view text)
{
    if (text.ends_with('Z')) text.remove_suffix(1);
    if (text.size() < 4 || text.find(':') == std::string_view::npos) return false;
    return text.find_first_not_of("0123456789:.") == std::string_view::npos;
}

// One way of writing for all: 2003年7月1日 -> 2003-7-1, no space, no time.
std::string one_way(std::string_view cell)
{
    std::string text = trimmed(plain_width(cell));
    const auto gap = text.find_last_of(" T");
    if (gap != std::string::npos && is_time(std::string_view{text}.substr(gap + 1)))
        text.resize(gap);
    text = squeezed(text);
    const bool words = text.find("年") != std::string::npos;
    replace_all(text, "。", ".");
    replace_all(text, "年", "-");
    replace_all(text, "月", "-");
    if (text.ends_with("日") || text.ends_with("号")) text.resize(text.size() - 3);
    if (words && text.ends_with('-')) text.pop_back();
    return text;
}

struct Groups {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    char separator = 0;
};

// Up to three groups of at most 8 digits with one and the same separator between them.
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

Answer from_digits(std::string_view text, int value, std::size_t digits, Epoch epoch)
{
    switch (digits) {
        case 8: return existing(text, value / 10000, value / 100 % 100, value % 100, false);
        case 6: return existing(text, value / 100, value % 100, 1, true);
        case 5: return from_serial(text, value, epoch);
        case 4: return ambiguous(text, "只有年份", "is only a year");
        default: return unreadable(text);
    }
}

Answer from_text(std::string_view cell, Epoch epoch)
{
    const std::string text = one_way(cell);
    const auto groups = groups_of(text);
    if (!groups) return unreadable(cell);
    const auto& [value, digits, count, separator] = *groups;
    if (count == 1) return from_digits(cell, value[0], digits[0], epoch);
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

Answer from_number(std::string_view text, Epoch epoch)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return unreadable(text);
    const bool whole = number == std::floor(number);
    if (whole && number >= 1800'01'01 && number <= 2999'12'31) return from_text(text, epoch);
    if (whole && number >= 1800'01 && number <= 2999'12) return from_text(text, epoch);
    if (number >= 1900 && number < 2101) return from_text(text, epoch);  // a year, or 2003.07
    return from_serial(text, number, epoch);
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

std::expected<CellDay, Fault> day_from_cell(const Cell& cell, Epoch epoch)
{
    switch (cell.kind) {
        case CellKind::number: return from_number(cell.text, epoch);
        case CellKind::text:
        case CellKind::day: return from_text(cell.text, epoch);
        case CellKind::boolean:
        case CellKind::error: break;
    }
    return unreadable(cell.text);
}

}  // namespace jinze::sheets
