// The board of an organisation: how many obligations stand how, by unit and area, or by duty and month of the
// last day. Always in official order: the rules forbid a ranking, so no count ever orders a row.
#pragma once

#include "app/desk/asking.h"

namespace jinze::desk {

enum class By : std::uint8_t { area, month };
BOOST_DESCRIBE_ENUM(By, area, month)

// The offices stand as rows where one looks from the district's own bodies; elsewhere each body does.
constexpr bool is_by_unit(registry::OrgKind kind)
{
    using registry::OrgKind;
    return kind == OrgKind::district_committee || kind == OrgKind::work_committee ||
           kind == OrgKind::organisation_department;
}

// The office an organisation stands in; a body of the district stands for itself.
OrgId unit_of(const registry::Register& people, OrgId org);

// One cell that is not empty: the row is an organisation, or the place of a duty in the official order.
struct Counted {
    std::uint32_t row = 0, column = 0;
    std::array<int, duty::standings> counts{};
};

// Every obligation at home in these bodies with how it stands: the oracle, or a faster way that equals it.
using Stands = std::function<void(const duty::Obligation&, duty::Standing)>;
using Judge = std::function<void(const std::vector<OrgId>& bodies, const Stands& take)>;
Judge by_judging_each(const duty::Facts& facts, Day on, Day known);
// The fast path, for a day as known on that same day (domain/duty/board.h); equal to judging each.
Judge by_comparing(const duty::Facts& facts, Day on);

// The cells of a board, in the order of rows and columns. Of the year of `on`: what has its last day in it,
// what is older and not settled, and what has begun and ends later.
std::vector<Counted> board_of(const duty::Facts& facts, const std::vector<OrgId>& scope, bool by_unit, By by, Day on,
                              Day known, const Judge& judge);

BoardAnswer board_view(const Asking& asking, OrgId node, By by, Day on, Day known);
BoardAnswer board_view(const Asking& asking, OrgId node, By by, Day on, Day known, const Judge& judge);

// The order of the legend: the most pressing first.
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
