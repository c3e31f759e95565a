// The official calendar: for each year the days of the State Council's notice that are holidays or weekend days worked
// instead (调休). A year that is not in it is a year whose notice is not yet known. app/desk/notices.h reads it.
#pragma once

#include <map>
#include <set>
#include <string_view>

#include "base/bilingual.h"
#include "domain/calendar/working_days.h"

namespace jinze::catalogue {

// The seven of the national rules (《全国年节及纪念日放假办法》); 清明, 端午 and 中秋 since 2008.
enum class Festival : std::uint8_t { new_year, spring, qingming, labour, dragon_boat, mid_autumn, national };

struct Notice {
    std::map<Day, calendar::DayOff> days;
    std::set<Festival> festivals;  // those that have a day off at their time of the year
};
using Notices = std::map<int, Notice>;

// Whether the name of a day off, or the day itself, says which festivals it is of.
void note_festivals(Notice& notice, Day day, std::string_view name);

// What is odd about a year's notice, to be asked about before it takes the place of what is in force: a great festival
// without a day off, a day off or worked instead that is in force and lost, a Monday to Friday as a made-up working
// day. Mostly a sheet that is not whole, or a slip.
std::vector<Bilingual> doubts(int year, const Notice& notice, const calendar::WorkingDays& in_force);

}  // namespace jinze::catalogue
