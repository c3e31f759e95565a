// The official calendar as a sheet: one row for each day of a State Council notice that is a holiday or a weekend day
// worked instead (调休). A year without a row is a year whose notice is not yet known.
#pragma once

#include <expected>
#include <map>
#include <set>
#include <string_view>

#include "calendar/working_days.h"
#include "catalogue/problem.h"

namespace jinze::catalogue {

// The seven of the national rules (《全国年节及纪念日放假办法》); 清明, 端午 and 中秋 since 2008.
enum class Festival : std::uint8_t { new_year, spring, qingming, labour, dragon_boat, mid_autumn, national };

struct Notice {
    std::map<Day, calendar::DayOff> days;
    std::set<Festival> festivals;  // those that have a day off at their time of the year
};
using Notices = std::map<int, Notice>;

// Read as every other sheet is (sheets/read.h), by the headings 日期, 名称 (may be missing) and 类型, 放假 or 调休上班.
std::expected<Notices, Problems> holidays(std::string_view bytes);

// What is odd about a year's notice, to be asked about before it takes the place of what is in force: a great festival
// without a day off, a day off or worked instead that is in force and lost, a Monday to Friday as a made-up working day.
// Mostly a sheet that is not whole, or a slip.
std::vector<Said> doubts(int year, const Notice& notice, const calendar::WorkingDays& in_force);

}  // namespace jinze::catalogue
