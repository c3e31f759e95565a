// The notices of an award day by day: each working day numbered, each other day named.
#include "app/views/commendation/known.h"
#include "app/views/wording.h"
#include "app/words/speaking.h"
#include "domain/catalogue/holidays.h"

namespace jinze::views {
namespace {

using catalogue::Festival;

Bilingual called(Festival festival)
{
    switch (festival) {
        case Festival::new_year: return {"元旦", "New Year"};
        case Festival::spring: return {"春节", "Spring Festival"};
        case Festival::qingming: return {"清明", "Qingming"};
        case Festival::labour: return {"劳动节", "Labour Day"};
        case Festival::dragon_boat: return {"端午", "Dragon Boat Festival"};
        case Festival::mid_autumn: return {"中秋", "Mid-Autumn"};
        case Festival::national: return {"国庆", "National Day"};
    }
    return {};
}

bool falls_on_weekend(Day day)
{
    const auto weekday = std::chrono::weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

// The festival to which the days off from `first` to `last` belong, by their dates; nothing: a plain weekend.
std::optional<Festival> festival_in(Day first, Day last)
{
    bool beyond_weekend = false;
    catalogue::Notice notice;
    for (Day day = first; day <= last; day += days{1}) {
        beyond_weekend = beyond_weekend || !falls_on_weekend(day);
        catalogue::note_festivals(notice, day, "");
    }
    return beyond_weekend && !notice.festivals.empty() ? std::optional{*notice.festivals.begin()} : std::nullopt;
}

std::string span_zh(Day first, Day last)
{
    return first == last
               ? short_chinese(first)
               : short_chinese(first) + "至" + std::to_string(static_cast<unsigned>(civil(last).day())) + "日";
}

// Each day of the notice, and what is said of those that do not count.
void add_days(AwardNoticeShown& shown, const calendar::WorkingDays& working, Day today)
{
    int number = 0;
    std::string zh;
    for (Day day = shown.first; day <= shown.last; day += days{1}) {
        if (working.is_working_day(day)) {
            shown.days.push_back({day, ++number, {}});
            if (day == today) shown.at = number;
            continue;
        }
        Day last = day;
        while (last < shown.last && !working.is_working_day(last + days{1})) last += days{1};
        const auto festival = festival_in(day, last);
        for (Day off = day; off <= last; off += days{1}) {
            const bool names = festival && off == day;
            shown.days.push_back({off, 0, names ? called(*festival) : Bilingual{"休", "off"}});
        }
        if (festival) zh += span_zh(day, last) + called(*festival).zh + "放假，不计。";
        day = last;
    }
    const std::string ordinal = std::to_string(number);
    shown.says = {zh + "第" + ordinal + "个工作日是" + short_chinese(shown.last) + "。",
                  "Working day " + ordinal + " is " + to_text(shown.last) + "; days off do not count."};
}

}  // namespace

std::vector<AwardNoticeShown> notices_shown(const AwardNow& now)
{
    std::vector<AwardNoticeShown> all;
    const auto& working = now.reader.working_days();
    for (const auto& it : now.award.notices) {
        const auto& published = it.published;
        AwardNoticeShown shown{.batch = published.batch,
                               .count = static_cast<int>(published.nominees.size()),
                               .place = now.reader.directory.text(published.place),
                               .first = published.first,
                               .last = last_of(published, working),
                               .working_days = published.working_days};
        const auto* list = now.award.list(now.reader.today);
        shown.substitute =
            list && std::ranges::find(list->substitutes, published.nominees.front()) != list->substitutes.end();
        shown.full = shown.last < now.reader.today;
        add_days(shown, working, now.reader.today);
        all.push_back(std::move(shown));
    }
    return all;
}

}  // namespace jinze::views
