// The official calendar: for each year, the holidays and worked weekend days (调休) of the State Council's notice. A
// missing year has no known notice. Read by app/desk/notices.h.
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
    std::set<Festival> festivals;  // those with a day off at their time of the year
};
using Notices = std::map<int, Notice>;

// Adds the festivals to which a day off belongs, by its name or its date.
void note_festivals(Notice& notice, Day day, std::string_view name);

// Doubts about a year's notice, to be confirmed before it replaces the one in force: a festival without a day off, a
// day off or worked weekend day in force that is missing, a Monday to Friday as a made-up working day. The usual causes
// are an incomplete sheet or a typing error.
std::vector<Bilingual> doubts(int year, const Notice& notice, const calendar::WorkingDays& in_force);

}  // namespace jinze::catalogue
