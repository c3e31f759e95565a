// Takes notes by the million in arbitrary order: an Intake sorts them by tile as they come, then
// fold() notes each tile's in one go, while the tile lies in the processor's own cache. Noting them
// straight into a large Grid would wait for memory at each.
//
// Each thread fills an Intake of its own. A tile's notes go to its chain of 4 KiB blocks; the line
// being written in each of a few thousand blocks stays in the cache, so memory sees whole lines,
// however wild the order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/duty/kernel.h"

namespace jinze::duty {

class Intake {
public:
    explicit Intake(const Layout& layout);

    void add(Note note)
    {
        Note*& next = next_[Layout::tile_of(note.lane)];
        if (reinterpret_cast<std::uintptr_t>(next) % sizeof(Block) == 0) next = begin_block(next);
        __builtin_prefetch(next + 8, 1);  // the line after this one, long before it is written
        *next++ = note;
    }

    // Calls `each` with the notes of a tile, at most 511 at a time.
    template <class Each>
    void for_notes(std::uint32_t tile, Each each) const
    {
        const Note* end = next_[tile];
        for (const Block* block = block_of(end); block; block = block->before, end = block_end(block)) {
            if (block->before) fetch(*block->before);
            each(std::span{block->notes, end});
        }
    }

    // Forgets all notes, and keeps the memory for the next.
    void clear();

private:
    // Blocks lie on multiples of their size, so that the place of the next note tells when one is
    // full.
    struct alignas(4096) Block {
        const Block* before;
        Note notes[511];
    };
    static constexpr std::size_t blocks_a_slab = 512;

    static void fetch(const Block& block)
    {
        for (std::size_t i = 0; i < sizeof(Block); i += 64)
            __builtin_prefetch(reinterpret_cast<const char*>(&block) + i);
    }
    static const Note* block_end(const Block* block) { return block ? std::end(block->notes) : nullptr; }
    // The block whose notes end here; a full one ends where the one behind it begins.
    static const Block* block_of(const Note* end)
    {
        return end ? reinterpret_cast<const Block*>((reinterpret_cast<std::uintptr_t>(end) - 1) / sizeof(Block) *
                                                    sizeof(Block))
                   : nullptr;
    }
    Note* begin_block(const Note* end_of_last);

    std::vector<Note*> next_;  // [tile]; null before the first
    std::vector<Slab<Block>> slabs_;
    std::size_t blocks_used_ = 0;
};

// Notes in `grid` what the Intakes hold, with so many threads (1 or more), and clears them.
void fold(Grid& grid, std::span<Intake> intakes, unsigned threads);

}  // namespace jinze::duty
