#include "app/input/asked_day.h"

#include <fmt/format.h>

#include "app/input/line.h"
#include "app/words/phrases.h"
#include "domain/calendar/window.h"

namespace jinze::input {
namespace {

constexpr Day earliest_record = day_at(1921, 7, 1);
constexpr int months_ahead = 24;

}  // namespace

Askable askable(const district::State& state, Day today)
{
    const int first_year = year_of(std::min(state.first_day(), today));
    return {std::max(day_at(first_year, 1, 1), earliest_record), calendar::months_after(today, months_ahead)};
}

Askable recordable(Day today) { return {earliest_record, calendar::months_after(today, months_ahead)}; }

std::expected<Day, Bilingual> asked_day(const std::string& text, const Askable& days)
{
    const auto day = day_said(text);
    return day ? asked_day(*day, days) : day;
}

std::expected<Day, Bilingual> asked_day(Day day, const Askable& days)
{
    if (days.first <= day && day <= days.last) return day;
    return std::unexpected{
        Bilingual{fmt::format("{}不在可以查询的日期范围内，请填写{}至{}之间的日期。", words::in_chinese(day),
                              words::in_chinese(days.first), words::in_chinese(days.last)),
                  fmt::format("{} is outside the range of days; give a day from {} to {}.", to_text(day),
                              to_text(days.first), to_text(days.last))}};
}

}  // namespace jinze::input
