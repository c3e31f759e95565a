// Days and instants. An Instant is UTC, in milliseconds. A Day is the day in China (UTC+8, no summer time) of an
// instant. Only day_of() converts between the two.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace jinze {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Clock = std::function<Instant()>;
// Four bytes cover years 1 to 9999 many times over. Small size matters: a record holds several days, a span six.
using days = std::chrono::duration<std::int32_t, std::chrono::days::period>;
using Day = std::chrono::sys_time<days>;

inline constexpr Day never{days{2932896}};   // 9999-12-31: later than any day that can be entered
inline constexpr Day always{days{-719162}};  // 0001-01-01: earlier than any day that can be entered

constexpr Day day_of(Instant instant) { return std::chrono::floor<days>(instant + std::chrono::hours{8}); }

// The first instant of a day in China.
constexpr Instant start_of(Day day) { return Instant{day} - std::chrono::hours{8}; }

constexpr std::int32_t number_of(Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }
constexpr Day day_numbered(std::int32_t number) { return Day{days{number}}; }

// Requires a valid calendar date: 2026-03-05, or the last day of a month.
constexpr Day day_of(std::chrono::sys_days date) { return std::chrono::floor<days>(date); }

constexpr Day day_at(int year, unsigned month, unsigned day)
{
    return day_of(std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day));
}

constexpr std::chrono::year_month_day civil(Day day) { return std::chrono::year_month_day{day}; }
constexpr int year_of(Day day) { return static_cast<int>(civil(day).year()); }

std::string to_text(Day day);                                // 2026-03-05
std::string in_chinese(Day day);                             // 2026年3月5日
std::string to_text(Instant instant);                        // 2026-03-05T07:59:00.123Z
std::optional<Day> day_from(std::string_view text);          // exactly YYYY-MM-DD, and a valid date
std::optional<Instant> instant_from(std::string_view text);  // exactly the form that to_text writes

Instant system_time();

}  // namespace jinze
