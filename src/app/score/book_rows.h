// The two computing sheets of the workbook: 事实, a row a fact, and 计算, a row a node.
#pragma once

#include <map>

#include "app/score/page.h"
#include "app/score/tree.h"

namespace jinze::score {

// Columns of 事实.
namespace fact_column {
enum : std::size_t {
    item,
    title,
    fact,
    label,
    says,
    each,
    count,
    of_case,
    counts,
    value,
    kept,
    waits,
    note,
    handed_out,
    good,
    fairly_good,
    ordinary,
    poor,
    valid,
    weight,
    enough,
    favour,
};
}  // namespace fact_column

// Columns of 计算.
namespace node_column {
enum : std::size_t {
    id,
    title,
    kind,
    state,
    full,
    applicable,
    measured,
    taken,
    lost_most,
    lost,
    added_most,
    added,
    value,
    absent,
};
}  // namespace node_column

// Where an item's facts stand in 事实; both included, and nothing where there are none.
struct Span {
    std::uint32_t first = 0, last = 0;

    explicit operator bool() const { return first != 0; }
    std::string column(std::size_t column) const { return "事实!" + down(column, first, last); }
};
struct ItemRows {
    Span facts, when, ballots;
};

// Writes 事实; gives the rows of each item.
std::map<std::string, ItemRows> write_facts(Page& page, const scheme::Scheme& scheme, const scheme::Facts& facts,
                                            const scheme::Score& score);
// Writes 计算; the row of a node is its number in the tree, and 2.
void write_nodes(Page& page, const scheme::Scheme& scheme, const scheme::Score& score,
                 const std::map<std::string, ItemRows>& rows);

inline std::uint32_t row_of_node(std::size_t number) { return static_cast<std::uint32_t>(number + 2); }

// Whether thresholds, a share or missing ones: one measure of all its facts.
bool is_measured(const scheme::Item& item);

}  // namespace jinze::score
