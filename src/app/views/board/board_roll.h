// The cells of a board being counted: by unit and area, or by who owes what and the month of the last day.
#pragma once

#include <functional>
#include <set>

#include "app/views/answering.h"
#include "app/views/board/board_place.h"
#include "app/views/board/board_view.h"
#include "app/views/board/scopes.h"

namespace jinze::views {

struct Rolled {
    std::array<int, duty::standings> counts{};
    int all = 0;
    int first = 0;              // by month: where the first of its windows begins
    std::optional<Stood> only;  // while it is one alone
    std::optional<Day> last;    // while all have one last day

    void add(const duty::Obligation& it, duty::Standing standing, int from);
};
struct RowAt {
    Bearers bearers = Bearers::others;  // by month
    std::uint32_t of = 0;               // an organisation's number; by month a duty's place in the official order

    friend auto operator<=>(const RowAt&, const RowAt&) = default;
};
struct Roll {
    std::map<RowAt, std::map<int, Rolled>> rows;       // by area, or by month of the last day
    std::map<Bearers, std::set<duty::BearerRef>> who;  // by month
    std::map<ScopeOf, desk::Tally> scopes;             // the same count by whose it is
    int missed = 0;                                    // in earlier years, whether counted in the cells or not

    desk::Tally total() const;
};

struct Rolling {
    OrgId node;
    desk::By by{};
    BoardDay day;
    Day known{};
    bool earlier = false;  // with what was missed in earlier years
};
// Counts what `each` gives: every obligation with how it stands.
Roll roll(const duty::Facts& facts, const Rolling& asked, const std::function<void(const duty::Stands&)>& each);
// Counts what the reader may read, whatever the table of rights says.
Roll roll(const Reader& reader, const Rolling& asked);

// Bars end in the month of their last day and begin after the bar before.
std::map<int, Months> bars(const std::map<int, Rolled>& row);

}  // namespace jinze::views
