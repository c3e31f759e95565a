// The dense kernel of the board. It stores for every bearer and window the day by which the requirement was reached, so
// a standing on any day is one comparison.
//
// A Grid has a lane for each bearer and a row for each (duty version, window). note() adds the day on which a counting
// record was entered. For each cell the Grid keeps the `need` earliest of these days; the last of them decides: the
// requirement was reached on day D if and only if day(row, lane) <= D. The n smallest do not depend on order, so a Grid
// is a fold of the ledger in any order and by any number of threads. There is no inverse: after a correction or a later
// change of a roster, call forget() and note that lane's records again.
//
// The board has three Grids of one shape, of the recorded days of (a) records performed by the last day and entered in
// time, (b) all records performed by the last day, (c) also those performed after it. What counts for (a) counts for
// (b) and (c), so the counts nest: done = a, entered late = b - a, done late = c - b, outstanding = owed - c.
//
// Layout. Lanes are grouped in tiles of 2048 (with fewer lanes, one tile of a multiple of 64). A row of a tile is 4 KiB
// of consecutive days. The deciding rows of all tiles are contiguous, [tile][row][lane], so a scan reads memory
// sequentially. The earlier days of a cell are adjacent in a second array, which only note() uses. Bearers are numbered
// down the tree, so those of a node are one range of lanes.
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
inline constexpr ShortDay unreached = 32767;  // later than any day
inline constexpr Day day_zero = day_at(2000, 1, 1);

// Clamps to the range, so `always` and `never` are valid in queries; `never` must not be noted.
constexpr ShortDay short_day(Day day)
{
    return static_cast<ShortDay>(std::clamp<long>((day - day_zero).count(), -32768, unreached - 1));
}
constexpr Day long_day(ShortDay day) { return day == unreached ? never : day_zero + days{day}; }

using Row = std::uint32_t;   // below 65,536
using Lane = std::uint32_t;  // a bearer's number in tree order, from 0

// The half-open range of lanes [first, end).
struct Lanes {
    Lane first = 0;
    Lane end = 0;
};

// One record that counts in one cell, with its day of entry.
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

// The position of cells; the same for all Grids and Masks with equally many rows and lanes.
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
    Lane width() const { return width_; }  // lanes per tile, a multiple of 64

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

// One bit per cell. Example: the bearer owes this, and only its records decide.
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

    // The 64 bits from lane 64 * block on; bit i is lane 64 * block + i; bits past the last lane are 0.
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
    // needs[row]: the number of records a cell of that row requires, 1 to 255. All cells start unreached.
    Grid(std::span<const std::uint8_t> needs, Lane lanes);

    const Layout& layout() const { return layout_; }
    std::uint8_t need(Row row) const { return rows_[row].need; }

    // Adds one record. The order does not matter; a record must not be added twice. O(need).
    Turn note(Row row, Lane lane, ShortDay day)
    {
        ShortDay& deciding = deciding_[layout_.cell_at(row, lane)];
        const ShortDay before = deciding;
        if (day < before) deciding = keep(day, earlier_.data() + earlier_cell(row, lane), rows_[row].need);
        return {before, deciding};
    }

    // The same for many notes of lanes of one tile.
    void note(std::uint32_t tile, std::span<const Note> notes);

    // Forgets the notes of a lane, in one row or in all rows. Then note its records again.
    void forget(Row row, Lane lane);
    void forget(Lane lane);

    // The day on which the requirement was reached, or `unreached`.
    ShortDay day(Row row, Lane lane) const { return deciding_[layout_.cell_at(row, lane)]; }

    // The number of these lanes that had reached it on that day; with a mask, only lanes whose bit is set.
    std::uint32_t count(Row row, Lanes among, ShortDay on) const;
    std::uint32_t count(Row row, Lanes among, ShortDay on, const Mask& mask) const;

    // A bit for each of the 64 lanes from lane 64 * block on that had reached it, as in a Mask.
    std::uint64_t reached(Row row, std::uint32_t block, ShortDay on) const;

    // The deciding days of one row of one tile: layout().width() of them, `unreached` past the last lane.
    const ShortDay* days(std::uint32_t tile, Row row) const { return deciding_.data() + layout_.row_at(tile, row); }

    // Prefetches a cell, so that several loads overlap.
    void prefetch(Row row, Lane lane) const;

private:
    struct Kept {
        std::uint32_t earlier;  // first row of the cell's need - 1 earlier days
        std::uint8_t need;
    };

    template <unsigned need>
    void note_straight(std::uint32_t tile, std::span<const Note> notes);

    // Inserts a day into a cell's sorted earlier days and returns the one pushed out.
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
