// The place of an obligation on a board: the months its window covers, its group of bearers, and whether an earlier
// year missed it. The board and the list behind its cells share this code, so that their counts agree.
#pragma once

#include "domain/district/describe.h"

namespace jinze::views {

enum class MonthAsked : std::uint8_t;

}  // namespace jinze::views

// A word of a URL may begin with a digit.
template <>
constexpr std::string_view jinze::described::wire_name<jinze::views::MonthAsked>(std::string_view name_in_code)
{
    return name_in_code.starts_with('m') ? name_in_code.substr(1) : name_in_code;
}

namespace jinze::views {

// Months of the board's year, 1 to 12; 0 stands for earlier years, 13 for later ones.
struct Months {
    int first = 0, last = 0;
};
std::string month_id(int month);  // earlier, 01 to 12, later: of the last day
// The same as a parameter.
enum class MonthAsked : std::uint8_t { earlier, m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12, later };
BOOST_DESCRIBE_ENUM(MonthAsked, earlier, m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12, later)

// A day on the board of a year. The day lies in another year if the board is compared with it.
struct BoardDay {
    Day on{};
    int year = 0;
};

// The months of a window; empty if settled before the year, or not begun and beyond it. Obligations begun by an
// occasion or an election cover only the month of their last day, because such windows overlap.
std::optional<Months> months_of(const duty::Obligation& it, duty::Standing standing, const BoardDay& day);

// Missed in an earlier year: past its last day without a substitute. What can still be answered by a reason, or waits
// for the notice of its year, counts as current.
bool is_missed_earlier(const duty::Obligation& it, duty::Standing standing, int year);

// The bearers of a duty, in official order: bodies from the top down, each before its members' seats.
enum class Bearers : std::uint8_t {
    district,     // 区委
    work,         // 机关工委
    department,   // 组织部
    leading,      // 党组, 领导班子
    leaders,      // the holders of its seats
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

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<views::Bearers> =
    "district 区委 District committee; work 机关工委 Work committee; department 组织部 Organisation department; "
    "leading 党组、领导班子 Leading groups; leaders 党组（领导班子）负责人和成员 Heads and members of leading groups; "
    "street 街道党工委 Street committees; organ 机关党委、党总支 Organ committees; "
    "discipline 机关纪委 Discipline bodies; branch 党支部 Branches; "
    "secretaries 党组织书记和委员 Secretaries and officers; small_group 党小组 Small groups; members 党员 Members; "
    "others 其他 Others";

}  // namespace jinze::words

namespace jinze::views {

Bearers bearers_of(const registry::Register& people, const duty::BearerRef& bearer);

}  // namespace jinze::views
