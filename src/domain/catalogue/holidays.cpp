#include "domain/catalogue/holidays.h"

#include <fmt/format.h>

namespace jinze::catalogue {
namespace {

using calendar::DayOff;

struct FestivalTime {
    Festival festival;
    const char *chinese, *english;
    std::string_view sign;        // part of the name of its days
    int first, last;              // month * 100 + day: the range for a day off
    int named_first, named_last;  // the same if the row names it
    int since;
};
constexpr std::array<FestivalTime, 7> festivals{{
    {Festival::new_year, "元旦", "New Year", "元旦", 101, 101, 101, 101, 0},
    {Festival::spring, "春节", "Spring Festival", "春节", 121, 221, 119, 228, 0},
    {Festival::qingming, "清明", "Qingming", "清明", 404, 406, 402, 408, 2008},
    {Festival::labour, "劳动节", "Labour Day", "劳动", 501, 501, 501, 501, 0},
    {Festival::dragon_boat, "端午", "Dragon Boat", "端午", 527, 626, 525, 628, 2008},
    {Festival::mid_autumn, "中秋", "Mid-Autumn", "中秋", 907, 930, 907, 1010, 2008},
    {Festival::national, "国庆节", "National Day", "国庆", 1001, 1001, 1001, 1001, 0},
}};

bool is_weekend(Day day)
{
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

void add_days(std::vector<Bilingual>& said, const std::vector<Day>& days, const Bilingual& what)
{
    constexpr std::size_t shown = 8;
    if (days.empty()) return;
    std::string list;
    for (std::size_t i = 0; i < std::min(days.size(), shown); ++i)
        list += (list.empty() ? "" : ", ") + to_text(days[i]);
    if (days.size() > shown) list += " …";
    said.push_back({fmt::format("{}：{}", what.zh, list), fmt::format("{}: {}", what.en, list)});
}

}  // namespace

void note_festivals(Notice& notice, Day day, std::string_view name)
{
    const auto date = civil(day);
    const int at = static_cast<int>(static_cast<unsigned>(date.month()) * 100 + static_cast<unsigned>(date.day()));
    for (const FestivalTime& it : festivals) {
        const bool named = name.find(it.sign) != name.npos && at >= it.named_first && at <= it.named_last;
        // 国庆 has seven days: an eighth is the 中秋 within them.
        const bool eighth = it.festival == Festival::mid_autumn && at == 1008;
        if (named || eighth || (at >= it.first && at <= it.last)) notice.festivals.insert(it.festival);
    }
}

std::vector<Bilingual> doubts(int year, const Notice& notice, const calendar::WorkingDays& in_force)
{
    std::vector<Bilingual> said;
    std::string zh, en;
    for (const FestivalTime& it : festivals)
        if (year >= it.since && !notice.festivals.contains(it.festival)) {
            zh += (zh.empty() ? "" : "、") + std::string{it.chinese};
            en += (en.empty() ? "" : ", ") + std::string{it.english};
        }
    if (!zh.empty()) said.push_back({"没有这些节日的放假：" + zh, "no day off for " + en});
    std::vector<Day> worked, lost;
    for (const auto& [day, off] : notice.days)
        if (off == DayOff::made_up && !is_weekend(day)) worked.push_back(day);
    if (in_force.knows(year))
        for (Day day = day_at(year, 1, 1); year_of(day) == year; day += days{1}) {
            if (in_force.is_working_day(day) == is_weekend(day)) {  // a weekday off, or a weekend day worked
                const auto now = notice.days.find(day);
                if (now == notice.days.end() || (now->second == DayOff::made_up) != is_weekend(day))
                    lost.push_back(day);
            }
        }
    add_days(said, worked,
             {"调休上班只能是周六周日，这些不是", "only a Saturday or Sunday can be worked instead; these are not"});
    add_days(said, lost, {"现行安排中有、本份中没有的日期", "days in force that are missing"});
    return said;
}

}  // namespace jinze::catalogue
