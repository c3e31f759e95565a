#include "base/no_day.h"

#include <chrono>

#include "base/ensure.h"

namespace jinze {

const char* english_month(int month)
{
    static constexpr const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
    ensure(month >= 1 && month <= 12);
    return names[month - 1];
}

Bilingual why_no_day(int year, int month, int day)
{
    const std::string y = std::to_string(year), m = std::to_string(month), d = std::to_string(day);
    if (month < 1 || month > 12) return {"没有" + m + "月", "there is no month " + m};
    const std::chrono::year_month_day date{std::chrono::year{year} / month / day};
    if (date.ok() && day <= 31) return {};
    const std::string leap = month == 2 && day == 29 ? y + "年" : "";
    return {leap + m + "月没有" + d + "日",
            std::string{english_month(month)} + (leap.empty() ? "" : " " + y) + " has no day " + d};
}

Bilingual why_no_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto number = [&](std::size_t at, std::size_t width) {
        int value = 0;
        for (const char c : text.substr(at, width))
            value = c < '0' || c > '9' || value < 0 ? -1 : value * 10 + (c - '0');
        return value;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    return year < 1 || month < 0 || day < 0 ? Bilingual{} : why_no_day(year, month, day);
}

}  // namespace jinze
