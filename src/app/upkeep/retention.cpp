#include "app/upkeep/retention.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace jinze::upkeep {
namespace {

constexpr std::string_view ending = ".backup";

// The day in one of our file names: district-YYYYMMDD-HHMMSS.backup.
std::optional<Day> day_in(const std::string& district, std::string_view name)
{
    if (!name.starts_with(district + "-") || !name.ends_with(ending)) return {};
    name.remove_prefix(district.size() + 1);
    name.remove_suffix(ending.size());
    if (name.size() != 15 || name[8] != '-') return {};
    for (std::size_t i = 0; i < name.size(); ++i)
        if (i != 8 && (name[i] < '0' || name[i] > '9')) return {};
    return day_from(fmt::format("{}-{}-{}", name.substr(0, 4), name.substr(4, 2), name.substr(6, 2)));
}

Day monday_of(Day day)
{
    const auto since_monday = std::chrono::weekday{day} - std::chrono::Monday;
    return day - since_monday;
}

}  // namespace

std::string backup_name(const std::string& district, Instant made)
{
    const Day day = day_of(made);
    const auto date = civil(day);
    const auto time = std::chrono::duration_cast<std::chrono::seconds>(made - start_of(day)).count();
    return fmt::format("{}-{:04}{:02}{:02}-{:02}{:02}{:02}{}", district, static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time / 3600,
                       time / 60 % 60, time % 60, ending);
}

std::vector<std::string> outlived(const std::string& district, std::vector<std::string> names, const Retention& kept)
{
    std::erase_if(names, [&](const std::string& name) { return !day_in(district, name); });
    std::ranges::sort(names, std::greater{});  // newest first
    std::set<Day> days_seen, weeks_seen;
    std::vector<std::string> removed;
    for (const std::string& name : names) {
        const Day day = *day_in(district, name);
        const bool of_day = days_seen.size() < kept.days && days_seen.insert(day).second;
        const bool of_week = weeks_seen.size() < kept.weeks && weeks_seen.insert(monday_of(day)).second;
        if (!of_day && !of_week && name != names.front()) removed.push_back(name);
    }
    std::ranges::reverse(removed);
    return removed;
}

}  // namespace jinze::upkeep
