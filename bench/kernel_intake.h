// Collects millions of notes in arbitrary order. An Intake sorts them by tile as they come; fold() then notes each
// tile's in one pass while the tile is in the CPU cache. Noting them directly into a large Grid would miss the cache
// each time.
//
// Each thread fills its own Intake. A tile's notes go to its chain of 4 KiB blocks. The line being written in each of a
// few thousand blocks stays in the cache, so memory is written in whole lines for any order.
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
        __builtin_prefetch(next + 8, 1);  // the next line, long before it is written
        *next++ = note;
    }

    // Calls `each` with the notes of a tile, at most 511 per call.
    template <class Each>
    void for_notes(std::uint32_t tile, Each each) const
    {
        const Note* end = next_[tile];
        for (const Block* block = block_of(end); block; block = block->before, end = block_end(block)) {
            if (block->before) fetch(*block->before);
            each(std::span{block->notes, end});
        }
    }

    // Drops all notes and keeps the memory.
    void clear();

private:
    // Blocks are aligned to their size, so the address of the next note shows when a block is full.
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
    // The block whose notes end here; a full one ends where the next begins.
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

// Adds the notes of the Intakes to `grid`, with this number of threads (1 or more), and clears them.
void fold(Grid& grid, std::span<Intake> intakes, unsigned threads);

}  // namespace jinze::duty
