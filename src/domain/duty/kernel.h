// The dense kernel of the board: by which day each obligation had what it requires, for every
// bearer and every window at once, so that a standing on any day is one compare and no replay.
//
// A Grid has a lane for each bearer and a row for each (duty version, window). note() hands it the
// day on which a record that counts was entered; for each cell the Grid keeps the `need` earliest
// of these, and the last of them decides: the requirement was reached on day D exactly when
// day(row, lane) <= D. Keeping the n smallest does not care about order, so a Grid is a fold of the
// ledger in any order, by any number of threads. It has no inverse: a correction or a roster
// changed afterwards means forget() and noting that lane's records again.
//
// The board keeps three Grids of one shape, of the recorded days of (a) records performed by the
// last day and entered in time, (b) all records performed by the last day, (c) those performed
// after it as well. What counts for (a) counts for (b) and (c), so the counts nest: done = a,
// entered late = b - a, done late = c - b, outstanding = owed - c.
//
// Layout. Lanes come in tiles of 2048 (one tile of a multiple of 64 where there are fewer). A row
// of a tile is 4 KiB of consecutive days; the deciding rows of all tiles lie one after another,
// [tile][row][lane], so that a scan reads memory straight on. The earlier days lie in a second
// array, which only note() touches, a cell's side by side. Bearers are numbered down the tree, so
// that a node's are one range of lanes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "base/day.h"
#include "base/ensure.h"
#include "domain/duty/kernel_memory.h"

namespace jinze::duty {

// Days since 2000-01-01, through 2089-09-17.
using ShortDay = std::int16_t;
inline constexpr ShortDay unreached = 32767;  // later than every day
inline constexpr Day day_zero = day_at(2000, 1, 1);

// Days out of range become the nearest one in range, so `always` and `never` may be asked about;
// but `never` is no day to note.
constexpr ShortDay short_day(Day day)
{
    return static_cast<ShortDay>(std::clamp<long>((day - day_zero).count(), -32768, unreached - 1));
}
constexpr Day long_day(ShortDay day) { return day == unreached ? never : day_zero + days{day}; }

using Row = std::uint32_t;   // below 65,536
using Lane = std::uint32_t;  // a bearer's number in the order of the tree, from 0

// The lanes from first on, up to but without end.
struct Lanes {
    Lane first = 0;
    Lane end = 0;
};

// One record that counts in one cell, on the day it was entered.
struct Note {
    Lane lane;
    std::uint16_t row;
    ShortDay day;
};

// The deciding day of a cell before and after a note.
struct Turn {
    ShortDay before;
    ShortDay after;
    friend constexpr bool operator==(Turn, Turn) = default;
};

// Where cells lie; the same for all Grids and Masks of as many rows and lanes.
class Layout {
public:
    static constexpr Lane tile_lanes = 2048;

    Layout(Row rows, Lane lanes)
        : rows_{rows},
          lanes_{lanes},
          tiles_{std::max(1u, (lanes + tile_lanes - 1) / tile_lanes)},
          width_{tiles_ > 1 ? tile_lanes : std::max(64u, (lanes + 63) / 64 * 64)}
    {
        ensure(rows < 65536);
    }

    Row rows() const { return rows_; }
    Lane lanes() const { return lanes_; }
    std::uint32_t tiles() const { return tiles_; }
    Lane width() const { return width_; }  // lanes in a tile, a multiple of 64

    static std::uint32_t tile_of(Lane lane) { return lane / tile_lanes; }
    static Lane within(Lane lane) { return lane % tile_lanes; }
    std::size_t row_at(std::uint32_t tile, Row row) const { return (std::size_t{tile} * rows_ + row) * width_; }
    std::size_t cell_at(Row row, Lane lane) const { return row_at(tile_of(lane), row) + within(lane); }
    std::size_t size() const { return std::size_t{tiles_} * rows_ * width_; }

    friend bool operator==(const Layout&, const Layout&) = default;

private:
    Row rows_;
    Lane lanes_;
    std::uint32_t tiles_;
    Lane width_;
};

// One bit for each cell, for instance: this bearer owes this, and nothing but its records decides.
class Mask {
public:
    explicit Mask(const Layout& layout, bool filled = false);

    const Layout& layout() const { return layout_; }
    bool at(Row row, Lane lane) const
    {
        const std::size_t cell = layout_.cell_at(row, lane);
        return words_[cell / 64] >> cell % 64 & 1;
    }
    void set(Row row, Lane lane, bool bit);
    std::uint32_t count(Row row, Lanes among) const;

    void prefetch(Row row, Lane lane) const { __builtin_prefetch(&words_[layout_.cell_at(row, lane) / 64]); }

    // The 64 bits from lane 64 * block on; bit i is lane 64 * block + i; beyond the last lane all
    // 0.
    std::uint64_t block(Row row, std::uint32_t block) const { return words_[layout_.cell_at(row, block * 64) / 64]; }
    const std::uint64_t* words(std::uint32_t tile, Row row) const
    {
        return words_.data() + layout_.row_at(tile, row) / 64;
    }

private:
    Layout layout_;
    Slab<std::uint64_t> words_;
};

class Grid {
public:
    // needs[row]: how many records a cell of that row requires, 1 to 255. All cells are unreached.
    Grid(std::span<const std::uint8_t> needs, Lane lanes);

    const Layout& layout() const { return layout_; }
    std::uint8_t need(Row row) const { return rows_[row].need; }

    // Takes one record into account. Order never matters; the same record twice does. O(need).
    Turn note(Row row, Lane lane, ShortDay day)
    {
        ShortDay& deciding = deciding_[layout_.cell_at(row, lane)];
        const ShortDay before = deciding;
        if (day < before) deciding = keep(day, earlier_.data() + earlier_cell(row, lane), rows_[row].need);
        return {before, deciding};
    }

    // The same for many notes, all of lanes of one tile.
    void note(std::uint32_t tile, std::span<const Note> notes);

    // Forgets what was noted in a lane, in one row or in all: then note its records again.
    void forget(Row row, Lane lane);
    void forget(Lane lane);

    // The day on which the requirement was reached, or `unreached`.
    ShortDay day(Row row, Lane lane) const { return deciding_[layout_.cell_at(row, lane)]; }

    // How many of these lanes had reached it on that day; with a mask, of those whose bit is set.
    std::uint32_t count(Row row, Lanes among, ShortDay on) const;
    std::uint32_t count(Row row, Lanes among, ShortDay on, const Mask& mask) const;

    // Which of the 64 lanes from lane 64 * block on had reached it, one bit each as in a Mask.
    std::uint64_t reached(Row row, std::uint32_t block, ShortDay on) const;

    // The deciding days of one row of one tile: layout().width() of them, `unreached` past the last
    // lane.
    const ShortDay* days(std::uint32_t tile, Row row) const { return deciding_.data() + layout_.row_at(tile, row); }

    // Starts to fetch a cell from memory, so that several may be on their way at once.
    void prefetch(Row row, Lane lane) const;

private:
    struct Kept {
        std::uint32_t earlier;  // first row of the cell's earlier days, of which there are need - 1
        std::uint8_t need;
    };

    template <unsigned need>
    void note_straight(std::uint32_t tile, std::span<const Note> notes);

    // Puts a day among a cell's earlier ones, kept in order, and returns the one that is pushed
    // out.
    static ShortDay keep(ShortDay day, ShortDay* earlier, unsigned need)
    {
        for (unsigned k = 1; k < need; ++k, ++earlier) {
            const ShortDay held = *earlier;
            *earlier = std::min(held, day);
            day = std::max(held, day);
        }
        return day;
    }
    std::size_t earlier_cell(Row row, Lane lane) const
    {
        const std::size_t tile_start = std::size_t{Layout::tile_of(lane)} * earlier_rows_;
        return (tile_start + rows_[row].earlier) * layout_.width() + Layout::within(lane) * (rows_[row].need - 1u);
    }

    Layout layout_;
    std::uint32_t earlier_rows_ = 0;
    std::vector<Kept> rows_;
    Slab<ShortDay> deciding_;
    Slab<ShortDay> earlier_;
};

}  // namespace jinze::duty
