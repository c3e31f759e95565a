// Counts the cells of a board: by unit and area, or by bearers, duty and month of the last day.
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
    int first = 0;              // by month: the first month of its windows
    std::optional<Stood> only;  // if it is the only one
    std::optional<Day> last;    // if all have the same last day

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
    std::map<ScopeOf, Tally> scopes;                   // the same count by scope
    int missed = 0;                                    // in earlier years, whether counted in the cells or not

    Tally total() const;
};

struct Rolling {
    OrgId node;
    By by{};
    BoardDay day;
    Day known{};
    bool earlier = false;  // includes what was missed in earlier years
};
// Counts every obligation that `each` passes with its standing.
Roll roll(const duty::Facts& facts, const Rolling& asked, const std::function<void(const duty::Stands&)>& each);
// Counts only what the reader may read.
Roll roll(const Reader& reader, const Rolling& asked);

// A bar ends in the month of its last day and begins after the bar before it.
std::map<int, Months> bars(const std::map<int, Rolled>& row);

}  // namespace jinze::views
