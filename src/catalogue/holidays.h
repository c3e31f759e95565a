// The official calendar as a file: one line for each day of a State Council notice that is a
// holiday or a weekend day worked instead (调休). A year without a line is a year whose notice is
// not yet known.
#pragma once

#include <expected>
#include <map>
#include <string_view>

#include "calendar/working_days.h"
#include "catalogue/problem.h"

namespace jinze::catalogue {

using Notices = std::map<int, std::map<Day, calendar::DayOff>>;

// Columns 日期,名称,类型 and any after them; 类型 is 放假 or 调休上班.
std::expected<Notices, Problems> holidays(std::string_view csv);

}  // namespace jinze::catalogue
