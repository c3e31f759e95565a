#include "duty/kernel_tally.h"

#include <atomic>
#include <bit>
#include <thread>

#include "duty/kernel_scan.h"

namespace jinze::duty {
namespace {

constexpr Lane lanes_a_chunk = 16 * Shape::tile_lanes;  // what a thread takes at a time, at least

std::uint32_t ones(std::uint64_t bits) { return static_cast<std::uint32_t>(std::popcount(bits)); }

// One more in the column where a cell stands that was reached on day `reached`.
void add(Tally& tally, ShortDay reached, ShortDay last, ShortDay on)
{
    if (reached <= std::min(last, on)) ++tally.in_time;
    else if (reached <= on) ++tally.late;
}

// Counts the blocks of one row of one tile that hold these lanes (numbered within the tile). Every line
// is asked for one row ahead: the processor's own look-ahead stops at the end of each page, that is,
// of each row.
template <bool two_days>
void count_row(Tally& tally, const ShortDay* days, const std::uint64_t* plain, Lanes among,
               Lane ahead, ShortDay last, ShortDay on)
{
    std::uint32_t owed = 0, in_time = 0, by_then = 0;
    for (Lane start = among.first / 64 * 64; start < among.end; start += 64) {
        __builtin_prefetch(days + start + ahead);
        __builtin_prefetch(days + start + ahead + 32);
        const std::uint64_t counted = plain[start / 64] & bits_within(among, start);
        owed += ones(counted);
        if constexpr (two_days) {
            const Both both = fastest::reached(days + start, last, on);
            in_time += ones(both.in_time & counted);
            by_then += ones(both.by_then & counted);
        } else {
            by_then += ones(fastest::reached(days + start, on) & counted);
        }
    }
    if (!two_days) in_time = by_then;  // nothing can be late yet
    tally.owed += owed;
    tally.in_time += in_time;
    tally.late += by_then - in_time;
}

}  // namespace

Tree::Tree(std::vector<Lane> leaf_ends, std::vector<Node> above)
    : lanes_end_{std::move(leaf_ends)}, above_{std::move(above)}
{
    ensure(!lanes_end_.empty() && lanes_end_.size() <= above_.size());
    ensure(std::ranges::is_sorted(lanes_end_));
    for (Node node = 0; node < root(); ++node)
        ensure(above_[node] > node && above_[node] >= leaves() && above_[node] <= root());
    ensure(above_[root()] == root());

    Node leaf = 0;
    for (Lane lane = 0; lane < lanes_end_.back(); lane += 64) {
        while (lanes_end_[leaf] <= lane) ++leaf;
        leaf_at_.push_back(leaf);
    }
    leaf_at_.push_back(leaves() - 1);
}

Node Tree::leaf_of(Lane lane) const
{
    const auto first = lanes_end_.begin() + leaf_at_[lane / 64];
    const auto last = lanes_end_.begin() + leaf_at_[lane / 64 + 1];
    return static_cast<Node>(std::upper_bound(first, last, lane) - lanes_end_.begin());
}

Waivers::Waivers(std::vector<Waiver> all) : all_{std::move(all)}
{
    const auto cell = [](const Waiver& waiver) { return std::pair{waiver.lane, waiver.row}; };
    std::ranges::sort(all_, {}, cell);
    ensure(std::ranges::adjacent_find(all_, {}, cell) == all_.end());
}

const Waiver* Waivers::find(Row row, Lane lane) const
{
    for (const Waiver& waiver : from(lane)) {
        if (waiver.lane != lane) break;
        if (waiver.row == row) return &waiver;
    }
    return nullptr;
}

std::span<const Waiver> Waivers::from(Lane lane) const
{
    return {std::ranges::lower_bound(all_, lane, {}, &Waiver::lane), all_.end()};
}

Tally& Tally::operator+=(const Tally& other)
{
    owed += other.owed;
    waived += other.waived;
    in_time += other.in_time;
    late += other.late;
    return *this;
}

Tallies::Tallies(Tree tree, std::vector<ShortDay> last_days)
    : tree_{std::move(tree)}, last_days_{std::move(last_days)},
      tallies_(tree_.nodes() * std::size_t{rows()})
{
}

Tally Tallies::at(Node node) const
{
    Tally sum;
    for (Row row = 0; row < rows(); ++row) sum += at(node, row);
    return sum;
}

void Tallies::evaluate(const Cells& cells, ShortDay on, unsigned threads)
{
    ensure(cells.grid.shape() == cells.plain.shape() && cells.grid.shape().rows() == rows());
    ensure(on < unreached);
    on_ = on;
    std::ranges::fill(tallies_, Tally{});

    // Chunks end where leaves end, so no two threads ever add to one tally.
    std::vector<Node> chunk_ends;
    for (Node leaf = 0, first = 0; leaf < tree_.leaves(); ++leaf) {
        const bool enough = tree_.lanes_of_leaf(leaf).end - tree_.lanes_of_leaf(first).first >=
                            lanes_a_chunk;
        if (!enough && leaf + 1 < tree_.leaves()) continue;
        chunk_ends.push_back(first = leaf + 1);
    }
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i; (i = next++) < chunk_ends.size();)
            evaluate_leaves(cells, i ? chunk_ends[i - 1] : 0, chunk_ends[i]);
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads && i < chunk_ends.size(); ++i) others.emplace_back(work);
        work();
    }
    for (Node node = 0; node < tree_.root(); ++node)
        for (Row row = 0; row < rows(); ++row) tally(tree_.above(node), row) += at(node, row);
}

void Tallies::evaluate_leaves(const Cells& cells, Node first, Node end)
{
    const Lanes lanes{tree_.lanes_of_leaf(first).first, tree_.lanes_of_leaf(end - 1).end};
    std::span<const Waiver> waived = cells.waivers.from(lanes.first);
    for (Lanes part = lanes; part.first < lanes.end; part.first = part.end) {
        const std::uint32_t tile = Shape::tile_of(part.first);
        part.end = std::min(lanes.end, (tile + 1) * Shape::tile_lanes);
        while (tree_.lanes_of_leaf(first).end <= part.first) ++first;
        count_tile(cells, part, first);

        std::size_t here = 0;  // while the tile is in the cache, the few waived cells cost little
        while (here < waived.size() && waived[here].lane < part.end) ++here;
        count_waived(cells, waived.first(here));
        waived = waived.subspan(here);
    }
}

void Tallies::count_tile(const Cells& cells, Lanes lanes, Node first_leaf)
{
    const std::uint32_t tile = Shape::tile_of(lanes.first);
    const Lane tile_start = tile * Shape::tile_lanes;
    for (Row row = 0; row < rows(); ++row) {
        const ShortDay* days = cells.grid.days(tile, row);
        const std::uint64_t* plain = cells.plain.words(tile, row);
        const auto count = on_ > last_days_[row] ? count_row<true> : count_row<false>;
        Node leaf = first_leaf;
        for (Lanes part{lanes.first, 0}; part.first < lanes.end; part.first = part.end, ++leaf) {
            part.end = std::min(lanes.end, tree_.lanes_of_leaf(leaf).end);
            count(tally(leaf, row), days, plain, {part.first - tile_start, part.end - tile_start},
                  cells.grid.shape().width(), last_days_[row], on_);
        }
    }
}

void Tallies::count_waived(const Cells& cells, std::span<const Waiver> waived)
{
    for (const Waiver& waiver : waived) {
        Tally& here = tally(tree_.leaf_of(waiver.lane), waiver.row);
        ++here.owed;
        if (waiver.known <= on_) ++here.waived;
        else add(here, cells.grid.day(waiver.row, waiver.lane), last_days_[waiver.row], on_);
    }
}

bool Tallies::take(Grid& grid, const Cells& cells, std::span<const Note> notes)
{
    ensure(&grid == &cells.grid);
    for (const Note& note : notes) {
        grid.prefetch(note.row, note.lane);
        cells.plain.prefetch(note.row, note.lane);
        Node node = tree_.leaf_of(note.lane);
        for (; node != tree_.root(); node = tree_.above(node))
            __builtin_prefetch(&tally(node, note.row), 1);
    }
    bool changed = false;
    for (const Note& note : notes)
        changed |= follow(cells, note.row, note.lane, grid.note(note.row, note.lane, note.day));
    return changed;
}

bool Tallies::follow(const Cells& cells, Row row, Lane lane, Turn turn)
{
    if (turn.after > on_ || turn.after == turn.before) return false;
    if (!cells.plain.at(row, lane)) {
        const Waiver* waiver = cells.waivers.find(row, lane);
        if (!waiver || waiver->known <= on_) return false;
    }
    Tally before, after;
    add(before, turn.before, last_days_[row], on_);
    add(after, turn.after, last_days_[row], on_);
    if (before == after) return false;
    for (Node node = tree_.leaf_of(lane);; node = tree_.above(node)) {
        Tally& here = tally(node, row);
        here.in_time += after.in_time - before.in_time;
        here.late += after.late - before.late;
        if (node == tree_.root()) return true;
    }
}

}  // namespace jinze::duty
