// Where an obligation lies on a board: which months of the year its window covers, among whose duties it stands, and
// whether it is what an earlier year left undone. The board and the list behind its cells ask here, so that they count
// the same.
#pragma once

#include "app/words/dictionary.h"

namespace jinze::views {

enum class MonthAsked : std::uint8_t;

}  // namespace jinze::views

// A word of the address may begin with a digit.
template <>
constexpr std::string_view jinze::described::wire_name<jinze::views::MonthAsked>(std::string_view name_in_code)
{
    return name_in_code.starts_with('m') ? name_in_code.substr(1) : name_in_code;
}

namespace jinze::views {

// Months of the board's year, 1 to 12; 0 stands for the years before, 13 for those after.
struct Months {
    int first = 0, last = 0;
};
std::string month_id(int month);  // earlier, 01 to 12, later: of the last day
// The same as it is asked for.
enum class MonthAsked : std::uint8_t { earlier, m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12, later };
BOOST_DESCRIBE_ENUM(MonthAsked, earlier, m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12, later)

// A day looked at, on the board of a year; the two differ where that year is compared with a day before it.
struct BoardDay {
    Day on{};
    int year = 0;
};

// The months of a window, or none where the board leaves it out: settled before the year, or not begun and beyond it.
// What an occasion or an election began stands in the month of its last day alone: such windows overlap.
std::optional<Months> months_of(const duty::Obligation& it, duty::Standing standing, const BoardDay& day);

// Missed in a year before: past its last day with nothing in its place. What may still be answered by a reason, or
// waits for the notice of its year, is of today.
bool is_missed_earlier(const duty::Obligation& it, duty::Standing standing, int year);

// By whom a duty is owed, in official order: bodies from the top down, each before those who sit in it.
enum class Bearers : std::uint8_t {
    district,     // 区委
    work,         // 机关工委
    department,   // 组织部
    leading,      // 党组, 领导班子
    leaders,      // those who sit in it
    street,       // 街道党工委
    organ,        // 机关党委, 总支
    discipline,   // 机关纪委
    branch,       // 党支部
    secretaries,  // 书记 and officers of these
    small_group,  // 党小组
    members,      // 党员
    others,
};
BOOST_DESCRIBE_ENUM(Bearers, district, work, department, leading, leaders, street, organ, discipline, branch,
                    secretaries, small_group, members, others)

}  // namespace jinze::views

namespace jinze::desk {

template <>
inline constexpr std::string_view dictionary<views::Bearers> =
    "district 区委 District committee; work 机关工委 Work committee; department 组织部 Organisation department; "
    "leading 党组、领导班子 Leading groups; leaders 党组（领导班子）负责人和成员 Heads and members of leading groups; "
    "street 街道党工委 Street committees; organ 机关党委、党总支 Organ committees; "
    "discipline 机关纪委 Discipline bodies; branch 党支部 Branches; "
    "secretaries 党组织书记和委员 Secretaries and officers; small_group 党小组 Small groups; members 党员 Members; "
    "others 其他 Others";

}  // namespace jinze::desk

namespace jinze::views {

Bearers bearers_of(const registry::Register& people, const duty::BearerRef& bearer);

}  // namespace jinze::views
