// Tallies: the counts of standings for every node of the tree and every row, on one day. evaluate() computes them all
// in one scan of the Grid, for any day; take() propagates a single change up the path to the root. Both give the same
// tallies (tests check it).
//
// Most cells are decided by their records alone: their bit in the Mask `plain` is set. A waived cell has no bit there
// and is in the Waivers; a cell that is not owed is in neither.
#pragma once

#include <span>
#include <vector>

#include "domain/duty/kernel.h"

namespace jinze::duty {

using Node = std::uint32_t;

// A tree over the lanes. The first nodes, from 0, are the leaves, which partition all lanes in order. Inner nodes
// follow, each after all its descendants; the root is last and its own parent. A body with members of its own and
// bodies below it is an inner node, and its own lane is a leaf.
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
    std::vector<Node> leaf_at_;  // the leaf of every lane, or of every 64th, so that a large index fits the cache
    unsigned step_ = 0;          // 0 or 6: the binary logarithm of that
};

// The cell is not owed from `known` on; before, its records decide.
struct Waiver {
    Lane lane;
    Row row;
    ShortDay known;
};

class Waivers {
public:
    explicit Waivers(std::vector<Waiver> all);  // at most one per cell

    const Waiver* find(Row row, Lane lane) const;
    std::span<const Waiver> from(Lane lane) const;  // of this lane and later ones, sorted by lane

private:
    std::vector<Waiver> all_;
};

struct Tally {
    std::uint32_t owed = 0;  // the sum of waived, in time, late and outstanding
    std::uint32_t waived = 0;
    std::uint32_t in_time = 0;
    std::uint32_t late = 0;

    std::uint32_t outstanding() const { return owed - waived - in_time - late; }
    Tally& operator+=(const Tally& other);
    friend bool operator==(const Tally&, const Tally&) = default;
};

// The input of a tally.
struct Cells {
    const Grid& grid;
    const Mask& plain;
    const Waivers& waivers;
};

class Tallies {
public:
    // last_days[row]: reached by this day is in time, later is late.
    Tallies(Tree tree, std::vector<ShortDay> last_days);

    // Recomputes everything as of a day, with this number of threads (1 or more).
    void evaluate(const Cells& cells, ShortDay on, unsigned threads);

    // Adds the notes of one record to `grid`, which must be the one in `cells`, and updates the tallies. Returns
    // whether a standing changed on the day last evaluated.
    bool take(Grid& grid, const Cells& cells, std::span<const Note> notes);

    // Any lanes on any day, row by row; the stored tallies do not change.
    std::vector<Tally> of(const Cells& cells, Lanes lanes, ShortDay on) const;

    const Tally& at(Node node, Row row) const { return tallies_[node * std::size_t{rows()} + row]; }
    Tally at(Node node) const;  // the sum of all rows
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
