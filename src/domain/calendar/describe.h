// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/calendar/window.h"
#include "domain/calendar/working_days.h"

namespace jinze::calendar {

BOOST_DESCRIBE_ENUM(Cadence, month, quarter, half_year, year)
BOOST_DESCRIBE_ENUM(DayOff, holiday, made_up)

}  // namespace jinze::calendar

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<calendar::Cadence> =
    "month 每月 each month; quarter 每季度 each quarter; half_year 每半年 each half-year; year 每年 each year";

}  // namespace jinze::words
