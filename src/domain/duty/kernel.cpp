#include "domain/duty/kernel.h"

#include <array>

#include "domain/duty/kernel_scan.h"

namespace jinze::duty {
namespace {

// Calls `each` with the first lane of every block of 64 that contains one of these lanes, and the bits of these lanes.
template <class Each>
void for_blocks(Lanes among, Each each)
{
    for (Lane start = among.first / 64 * 64; start < among.end; start += 64) each(start, bits_within(among, start));
}

}  // namespace

Mask::Mask(const Layout& layout, bool filled) : layout_{layout}, words_(layout.size() / 64)
{
    if (!filled) return;
    for (std::uint32_t tile = 0; tile < layout.tiles(); ++tile)
        for (Row row = 0; row < layout.rows(); ++row)
            for (Lane i = 0; i < layout.width(); i += 64)
                words_[(layout.row_at(tile, row) + i) / 64] =
                    bits_within({0, layout.lanes()}, tile * Layout::tile_lanes + i);
}

void Mask::set(Row row, Lane lane, bool bit)
{
    ensure(row < layout_.rows() && lane < layout_.lanes());
    const std::size_t cell = layout_.cell_at(row, lane);
    const std::uint64_t one = std::uint64_t{1} << cell % 64;
    words_[cell / 64] = bit ? words_[cell / 64] | one : words_[cell / 64] & ~one;
}

std::uint32_t Mask::count(Row row, Lanes among) const
{
    std::uint32_t total = 0;
    for_blocks(among, [&](Lane start, std::uint64_t within) { total += ones(block(row, start / 64) & within); });
    return total;
}

Grid::Grid(std::span<const std::uint8_t> needs, Lane lanes) : layout_{static_cast<Row>(needs.size()), lanes}
{
    for (const std::uint8_t need : needs) {
        ensure(need > 0);
        rows_.push_back({.earlier = earlier_rows_, .need = need});
        earlier_rows_ += need - 1u;
    }
    deciding_.assign(layout_.size(), unreached);
    earlier_.assign(std::size_t{layout_.tiles()} * earlier_rows_ * layout_.width(), unreached);
}

void Grid::note(std::uint32_t tile, std::span<const Note> notes)
{
    // Rows are sorted by need, so each loop below has no branch to mispredict, and its data is prefetched.
    constexpr unsigned loops = 4;
    constexpr std::size_t at_once = 512;
    std::array<std::array<Note, at_once>, loops + 1> sorted;
    const std::size_t width = layout_.width();
    const ShortDay* const tile_deciding = deciding_.data() + layout_.row_at(tile, 0);
    const ShortDay* const tile_earlier = earlier_.data() + std::size_t{tile} * earlier_rows_ * width;
    for (; !notes.empty(); notes = notes.subspan(std::min(at_once, notes.size()))) {
        std::array<Note*, loops + 1> ends;
        for (unsigned loop = 0; loop <= loops; ++loop) ends[loop] = sorted[loop].data();
        for (const Note& note : notes.first(std::min(at_once, notes.size()))) {
            const Kept kept = rows_[note.row];
            const Lane lane = Layout::within(note.lane);
            *ends[std::min<unsigned>(kept.need - 1u, loops)]++ = note;
            __builtin_prefetch(tile_deciding + note.row * width + lane, 1);
            __builtin_prefetch(tile_earlier + kept.earlier * width + lane * (kept.need - 1u), 1);
        }
        note_straight<1>(tile, {sorted[0].data(), ends[0]});
        note_straight<2>(tile, {sorted[1].data(), ends[1]});
        note_straight<3>(tile, {sorted[2].data(), ends[2]});
        note_straight<4>(tile, {sorted[3].data(), ends[3]});
        for (const Note& more : std::span{sorted[loops].data(), ends[loops]}) note(more.row, more.lane, more.day);
    }
}

template <unsigned need>
void Grid::note_straight(std::uint32_t tile, std::span<const Note> notes)
{
    const std::size_t width = layout_.width();
    ShortDay* const tile_deciding = deciding_.data() + layout_.row_at(tile, 0);
    ShortDay* const tile_earlier = earlier_.data() + std::size_t{tile} * earlier_rows_ * width;
    for (const Note& note : notes) {
        const Lane lane = Layout::within(note.lane);
        ShortDay& deciding = tile_deciding[note.row * width + lane];
        ShortDay* const earlier = tile_earlier + rows_[note.row].earlier * width + lane * (need - 1);
        deciding = std::min(deciding, keep(note.day, earlier, need));
    }
}

void Grid::forget(Row row, Lane lane)
{
    deciding_[layout_.cell_at(row, lane)] = unreached;
    std::fill_n(earlier_.begin() + static_cast<std::ptrdiff_t>(earlier_cell(row, lane)), rows_[row].need - 1,
                unreached);
}

void Grid::forget(Lane lane)
{
    for (Row row = 0; row < layout_.rows(); ++row) forget(row, lane);
}

std::uint32_t Grid::count(Row row, Lanes among, ShortDay on) const
{
    std::uint32_t total = 0;
    for_blocks(among, [&](Lane start, std::uint64_t within) { total += ones(reached(row, start / 64, on) & within); });
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
    return fastest::reached(deciding_.data() + layout_.cell_at(row, block * 64), on);
}

void Grid::prefetch(Row row, Lane lane) const
{
    __builtin_prefetch(deciding_.data() + layout_.cell_at(row, lane), 1);
    __builtin_prefetch(earlier_.data() + earlier_cell(row, lane), 1);
}

}  // namespace jinze::duty
