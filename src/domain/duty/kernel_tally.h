// Tallies: how the obligations of every node of the tree stand in every row, on one day. evaluate()
// counts them all in one scan of the Grid, however old the day; take() carries a single change up
// the path to the root. Both always give the same tallies (the tests hold them to it).
//
// Most cells are decided by their records alone: their bit in the Mask `plain` is set. A waived
// cell has no bit there and stands among the Waivers instead; a cell that is not owed stands in
// neither.
#pragma once

#include <span>
#include <vector>

#include "domain/duty/kernel.h"

namespace jinze::duty {

using Node = std::uint32_t;

// A tree over the lanes. Nodes from 0 on are the leaves, which share out all lanes in order; those
// above follow, each after everything below it; the root comes last and is its own parent. A body
// with members of its own beside bodies below it is a node above, its own lane a leaf.
class Tree {
public:
    // leaf_ends[leaf]: one past the leaf's last lane. above[node]: its parent.
    Tree(std::vector<Lane> leaf_ends, std::vector<Node> above);

    Node nodes() const { return static_cast<Node>(above_.size()); }
    Node leaves() const { return static_cast<Node>(lanes_end_.size()); }
    Node root() const { return nodes() - 1; }
    Node above(Node node) const { return above_[node]; }
    Lanes lanes_of_leaf(Node leaf) const { return {leaf ? lanes_end_[leaf - 1] : 0, lanes_end_[leaf]}; }
    Node leaf_of(Lane lane) const;

private:
    std::vector<Lane> lanes_end_;
    std::vector<Node> above_;
    std::vector<Node> leaf_at_;  // the leaf of every lane, or of every 64th: a nation's must stay in the cache
    unsigned step_ = 0;          // 0 or 6: the logarithm of that
};

// From `known` on this cell is owed no more; before, it stands as its records say.
struct Waiver {
    Lane lane;
    Row row;
    ShortDay known;
};

class Waivers {
public:
    explicit Waivers(std::vector<Waiver> all);  // at most one a cell

    const Waiver* find(Row row, Lane lane) const;
    std::span<const Waiver> from(Lane lane) const;  // of this lane and later ones, in order of lanes

private:
    std::vector<Waiver> all_;
};

struct Tally {
    std::uint32_t owed = 0;  // waived, in time, late and outstanding together
    std::uint32_t waived = 0;
    std::uint32_t in_time = 0;
    std::uint32_t late = 0;

    std::uint32_t outstanding() const { return owed - waived - in_time - late; }
    Tally& operator+=(const Tally& other);
    friend bool operator==(const Tally&, const Tally&) = default;
};

// What a tally is counted from.
struct Cells {
    const Grid& grid;
    const Mask& plain;
    const Waivers& waivers;
};

class Tallies {
public:
    // last_days[row]: what is reached by this day is in time, what is reached after it is late.
    Tallies(Tree tree, std::vector<ShortDay> last_days);

    // Counts everything anew as of a day, with so many threads (1 or more).
    void evaluate(const Cells& cells, ShortDay on, unsigned threads);

    // Notes in `grid`, which is the one in `cells`, what one record counts for, and lets the
    // tallies follow. Says whether any standing changed on the day last evaluated.
    bool take(Grid& grid, const Cells& cells, std::span<const Note> notes);

    // Any lanes on any day, row by row; what is kept here stays as it is.
    std::vector<Tally> of(const Cells& cells, Lanes lanes, ShortDay on) const;

    const Tally& at(Node node, Row row) const { return tallies_[node * std::size_t{rows()} + row]; }
    Tally at(Node node) const;  // all rows together
    const Tree& tree() const { return tree_; }
    Row rows() const { return static_cast<Row>(last_days_.size()); }
    ShortDay on() const { return on_; }

private:
    Tally& tally(Node node, Row row) { return tallies_[node * std::size_t{rows()} + row]; }
    void evaluate_leaves(const Cells& cells, Node first, Node end);
    void count_tile(const Cells& cells, Lanes lanes, Node first_leaf);
    bool follow(const Cells& cells, Row row, Lane lane, Turn turn);

    Tree tree_;
    std::vector<ShortDay> last_days_;
    std::vector<Tally> tallies_;  // [node][row]
    ShortDay on_ = 0;
};

}  // namespace jinze::duty
