// The board of an organisation: counts of standings by unit and area, or by duty and month of the last day. Always in
// official order: rankings are forbidden, so a count never orders a row.
#pragma once

#include "app/desk/asking.h"

namespace jinze::desk {

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

// One non-empty cell: the row is an organisation, or the place of a duty in the official order.
struct Counted {
    std::uint32_t row = 0, column = 0;
    std::array<int, duty::standings> counts{};
};

// Passes every obligation with its home in these bodies and its standing: the oracle, or an equal fast path.
using Stands = std::function<void(const duty::Obligation&, duty::Standing)>;
using Judge = std::function<void(const std::vector<OrgId>& bodies, const Stands& take)>;
Judge by_judging_each(const duty::Facts& facts, Day on, Day known);
// The fast path, for a day as known on that same day (domain/duty/board.h). Equal to judging each obligation.
Judge by_comparing(const duty::Facts& facts, Day on);

// The cells of a board, in the order of rows and columns. For the year of `on`: what has its last day in it, what is
// older and not settled, and what has begun and ends later.
std::vector<Counted> board_of(const duty::Facts& facts, const std::vector<OrgId>& scope, bool by_unit, By by, Day on,
                              Day known, const Judge& judge);

BoardAnswer board_view(const Asking& asking, OrgId node, By by, Day on, Day known);
BoardAnswer board_view(const Asking& asking, OrgId node, By by, Day on, Day known, const Judge& judge);

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

}  // namespace jinze::desk
