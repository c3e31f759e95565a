// The board of an organisation: counts of standings by unit and area, or by duty and month of the last day. Always in
// official order: rankings are forbidden, so a count never orders a row.
#pragma once

#include "app/desk/asking.h"
#include "app/views/answers.h"

namespace jinze::views {

enum class By : std::uint8_t { area, month };
BOOST_DESCRIBE_ENUM(By, area, month)

// Rows are offices if seen from the district's own bodies; elsewhere each body is a row.
constexpr bool is_by_unit(registry::OrgKind kind)
{
    using registry::OrgKind;
    return kind == OrgKind::district_committee || kind == OrgKind::work_committee ||
           kind == OrgKind::organisation_department;
}

// The office of an organisation; a body of the district is its own.
OrgId unit_of(const registry::Register& people, OrgId org);

// For the year of `on`: what has its last day in it, what is older and not settled, and what has begun and ends later.
BoardAnswer board_view(const desk::Asking& asking, OrgId node, By by, Day on, Day known);

// The order of the legend: most pressing first.
inline constexpr std::array by_urgency{duty::Standing::overdue,
                                       duty::Standing::reason_wanted,
                                       duty::Standing::due_soon,
                                       duty::Standing::open,
                                       duty::Standing::awaiting_notice,
                                       duty::Standing::not_begun,
                                       duty::Standing::done,
                                       duty::Standing::done_entered_late,
                                       duty::Standing::done_late,
                                       duty::Standing::answered,
                                       duty::Standing::waived,
                                       duty::Standing::not_owed};

Tally tally_of(const std::array<int, duty::standings>& counts);

std::string printed(const BoardAnswer& board, bool english);

}  // namespace jinze::views
