#include "duty/kernel.h"

#include <array>
#include <bit>

#include "duty/kernel_scan.h"

namespace jinze::duty {
namespace {

// Calls `each` with the first lane of every block of 64 that holds one of these lanes, and their bits.
template <class Each>
void for_blocks(Lanes among, Each each)
{
    for (Lane start = among.first / 64 * 64; start < among.end; start += 64)
        each(start, bits_within(among, start));
}

std::uint32_t ones(std::uint64_t bits) { return static_cast<std::uint32_t>(std::popcount(bits)); }

}  // namespace

Mask::Mask(const Shape& shape, bool filled) : shape_{shape}, words_(shape.size() / 64)
{
    if (!filled) return;
    for (std::uint32_t tile = 0; tile < shape.tiles(); ++tile)
        for (Row row = 0; row < shape.rows(); ++row)
            for (Lane i = 0; i < shape.width(); i += 64)
                words_[(shape.row_at(tile, row) + i) / 64] =
                    bits_within({0, shape.lanes()}, tile * Shape::tile_lanes + i);
}

void Mask::set(Row row, Lane lane, bool bit)
{
    ensure(row < shape_.rows() && lane < shape_.lanes());
    const std::size_t cell = shape_.cell_at(row, lane);
    const std::uint64_t one = std::uint64_t{1} << cell % 64;
    words_[cell / 64] = bit ? words_[cell / 64] | one : words_[cell / 64] & ~one;
}

std::uint32_t Mask::count(Row row, Lanes among) const
{
    std::uint32_t total = 0;
    for_blocks(among, [&](Lane start, std::uint64_t within) {
        total += ones(block(row, start / 64) & within);
    });
    return total;
}

Grid::Grid(std::span<const std::uint8_t> needs, Lane lanes)
    : shape_{static_cast<Row>(needs.size()), lanes}
{
    for (const std::uint8_t need : needs) {
        ensure(need > 0);
        rows_.push_back({.earlier = earlier_rows_, .need = need});
        earlier_rows_ += need - 1u;
    }
    deciding_.assign(shape_.size(), unreached);
    earlier_.assign(std::size_t{shape_.tiles()} * earlier_rows_ * shape_.width(), unreached);
}

void Grid::note(std::uint32_t tile, std::span<const Note> notes)
{
    // Sorted by need, each loop is straight on, without a branch that the processor would have to guess.
    constexpr unsigned loops = 4;
    constexpr std::size_t at_once = 512;
    std::array<std::array<Note, at_once>, loops + 1> sorted;
    for (; !notes.empty(); notes = notes.subspan(std::min(at_once, notes.size()))) {
        std::array<std::size_t, loops + 1> counts{};
        for (const Note& note : notes.first(std::min(at_once, notes.size()))) {
            const unsigned loop = std::min<unsigned>(rows_[note.row].need, loops + 1) - 1;
            sorted[loop][counts[loop]++] = note;
        }
        note_straight<1>(tile, {sorted[0].data(), counts[0]});
        note_straight<2>(tile, {sorted[1].data(), counts[1]});
        note_straight<3>(tile, {sorted[2].data(), counts[2]});
        note_straight<4>(tile, {sorted[3].data(), counts[3]});
        for (const Note& more : std::span{sorted[loops].data(), counts[loops]})
            note(more.row, more.lane, more.day);
    }
}

template <unsigned need>
void Grid::note_straight(std::uint32_t tile, std::span<const Note> notes)
{
    const std::size_t width = shape_.width();
    ShortDay* const tile_deciding = deciding_.data() + shape_.row_at(tile, 0);
    ShortDay* const tile_earlier = earlier_.data() + std::size_t{tile} * earlier_rows_ * width;
    for (const Note& note : notes) {
        const Lane lane = Shape::within(note.lane);
        ShortDay& deciding = tile_deciding[note.row * width + lane];
        ShortDay* const earlier = tile_earlier + rows_[note.row].earlier * width + lane;
        // All is read before any is written: rows lie 4 KiB apart, where the processor takes a read for
        // one of what was just written, and waits.
        std::array<ShortDay, need> held;
        for (unsigned k = 0; k + 1 < need; ++k) held[k] = earlier[k * width];
        held[need - 1] = deciding;
        ShortDay day = note.day;
        for (unsigned k = 0; k + 1 < need; ++k) {
            earlier[k * width] = std::min(held[k], day);
            day = std::max(held[k], day);
        }
        deciding = std::min(held[need - 1], day);
    }
}

void Grid::forget(Row row, Lane lane)
{
    deciding_[shape_.cell_at(row, lane)] = unreached;
    for (unsigned k = 1; k < rows_[row].need; ++k)
        earlier_[earlier_cell(row, lane) + std::size_t{k - 1} * shape_.width()] = unreached;
}

void Grid::forget(Lane lane)
{
    for (Row row = 0; row < shape_.rows(); ++row) forget(row, lane);
}

std::uint32_t Grid::count(Row row, Lanes among, ShortDay on) const
{
    std::uint32_t total = 0;
    for_blocks(among, [&](Lane start, std::uint64_t within) {
        total += ones(reached(row, start / 64, on) & within);
    });
    return total;
}

std::uint32_t Grid::count(Row row, Lanes among, ShortDay on, const Mask& mask) const
{
    std::uint32_t total = 0;
    for_blocks(among, [&](Lane start, std::uint64_t within) {
        total += ones(reached(row, start / 64, on) & mask.block(row, start / 64) & within);
    });
    return total;
}

std::uint64_t Grid::reached(Row row, std::uint32_t block, ShortDay on) const
{
    return fastest::reached(deciding_.data() + shape_.cell_at(row, block * 64), on);
}

void Grid::prefetch(Row row, Lane lane) const
{
    __builtin_prefetch(deciding_.data() + shape_.cell_at(row, lane), 1);
    for (unsigned k = 1; k < rows_[row].need; ++k)
        __builtin_prefetch(earlier_.data() + earlier_cell(row, lane) +
                               std::size_t{k - 1} * shape_.width(),
                           1);
}

}  // namespace jinze::duty
