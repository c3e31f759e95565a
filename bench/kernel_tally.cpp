#include "bench/kernel_tally.h"

#include <atomic>
#include <thread>

#include "domain/duty/kernel_scan.h"

namespace jinze::duty {
namespace {

constexpr Lane lanes_a_chunk = 16 * Layout::tile_lanes;  // minimum work of a thread

// Counts a cell that was reached on day `reached` in its column.
void add(Tally& tally, ShortDay reached, ShortDay last, ShortDay on)
{
    tally.in_time += reached <= std::min(last, on);
    tally.late += reached > last && reached <= on;
}

// Counts the blocks with these lanes (numbered within the tile) in one row of one tile. Prefetches each line one row
// ahead: the hardware prefetcher stops at page ends, that is, at the end of each row.
template <bool two_days>
void count_blocks(Tally& tally, const ShortDay* days, const std::uint64_t* plain, Lanes among, Lane ahead,
                  ShortDay last, ShortDay on)
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

// These lanes, all of one tile, in one row.
void count_row(Tally& tally, const Cells& cells, Row row, Lanes lanes, ShortDay last, ShortDay on)
{
    const std::uint32_t tile = Layout::tile_of(lanes.first);
    const Lane start = tile * Layout::tile_lanes;
    const auto count = on > last ? count_blocks<true> : count_blocks<false>;
    count(tally, cells.grid.days(tile, row), cells.plain.words(tile, row), {lanes.first - start, lanes.end - start},
          cells.grid.layout().width(), last, on);
}

void count_waiver(Tally& tally, const Cells& cells, const Waiver& waiver, ShortDay last, ShortDay on)
{
    ++tally.owed;
    if (waiver.known <= on)
        ++tally.waived;
    else
        add(tally, cells.grid.day(waiver.row, waiver.lane), last, on);
}

// Calls `each` with the part of these lanes in each tile.
template <class Each>
void for_tiles(Lanes lanes, Each each)
{
    for (Lanes part = lanes; part.first < lanes.end; part.first = part.end) {
        part.end = std::min(lanes.end, (Layout::tile_of(part.first) + 1) * Layout::tile_lanes);
        each(part);
    }
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

    if (lanes_end_.back() > 1'000'000) step_ = 6;
    Node leaf = 0;
    for (Lane lane = 0; lane < lanes_end_.back(); lane += 1u << step_) {
        while (lanes_end_[leaf] <= lane) ++leaf;
        leaf_at_.push_back(leaf);
    }
    leaf_at_.push_back(leaves() - 1);
}

Node Tree::leaf_of(Lane lane) const
{
    if (step_ == 0) return leaf_at_[lane];
    const auto first = lanes_end_.begin() + leaf_at_[lane >> step_];
    const auto last = lanes_end_.begin() + leaf_at_[(lane >> step_) + 1];
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
    : tree_{std::move(tree)}, last_days_{std::move(last_days)}, tallies_(tree_.nodes() * std::size_t{rows()})
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
    ensure(cells.grid.layout() == cells.plain.layout() && cells.grid.layout().rows() == rows());
    ensure(on < unreached);
    on_ = on;
    std::ranges::fill(tallies_, Tally{});

    // Chunks end at leaf boundaries, so no two threads add to the same tally.
    std::vector<Node> chunk_ends;
    for (Node leaf = 0, first = 0; leaf < tree_.leaves(); ++leaf) {
        const bool enough = tree_.lanes_of_leaf(leaf).end - tree_.lanes_of_leaf(first).first >= lanes_a_chunk;
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
    for_tiles(lanes, [&](Lanes tile) {
        while (tree_.lanes_of_leaf(first).end <= tile.first) ++first;
        count_tile(cells, tile, first);
        // The tile is in the cache now, so its few waived cells are cheap.
        for (; !waived.empty() && waived.front().lane < tile.end; waived = waived.subspan(1)) {
            const Waiver& waiver = waived.front();
            count_waiver(tally(tree_.leaf_of(waiver.lane), waiver.row), cells, waiver, last_days_[waiver.row], on_);
        }
    });
}

void Tallies::count_tile(const Cells& cells, Lanes lanes, Node first_leaf)
{
    for (Row row = 0; row < rows(); ++row) {
        Node leaf = first_leaf;
        for (Lanes part{lanes.first, 0}; part.first < lanes.end; part.first = part.end, ++leaf) {
            part.end = std::min(lanes.end, tree_.lanes_of_leaf(leaf).end);
            count_row(tally(leaf, row), cells, row, part, last_days_[row], on_);
        }
    }
}

std::vector<Tally> Tallies::of(const Cells& cells, Lanes lanes, ShortDay on) const
{
    std::vector<Tally> counted(rows());
    for_tiles(lanes, [&](Lanes tile) {
        for (Row row = 0; row < rows(); ++row) count_row(counted[row], cells, row, tile, last_days_[row], on);
    });
    for (const Waiver& waiver : cells.waivers.from(lanes.first)) {
        if (waiver.lane >= lanes.end) break;
        count_waiver(counted[waiver.row], cells, waiver, last_days_[waiver.row], on);
    }
    return counted;
}

bool Tallies::take(Grid& grid, const Cells& cells, std::span<const Note> notes)
{
    ensure(&grid == &cells.grid);
    for (const Note& note : notes) {
        grid.prefetch(note.row, note.lane);
        cells.plain.prefetch(note.row, note.lane);
        Node node = tree_.leaf_of(note.lane);
        for (; node != tree_.root(); node = tree_.above(node)) __builtin_prefetch(&tally(node, note.row), 1);
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
