#include "bench/kernel_intake.h"

#include <atomic>
#include <thread>

namespace jinze::duty {

Intake::Intake(const Layout& layout) : next_(layout.tiles()) {}

Note* Intake::begin_block(const Note* end_of_last)
{
    const std::size_t number = blocks_used_++;
    if (number / blocks_a_slab == slabs_.size()) slabs_.emplace_back(blocks_a_slab);
    Block& block = slabs_[number / blocks_a_slab][number % blocks_a_slab];
    block.before = block_of(end_of_last);
    return block.notes;
}

void Intake::clear()
{
    std::ranges::fill(next_, nullptr);
    blocks_used_ = 0;
}

void fold(Grid& grid, std::span<Intake> intakes, unsigned threads)
{
    std::atomic<std::uint32_t> next = 0;
    const auto work = [&] {
        for (std::uint32_t tile; (tile = next++) < grid.layout().tiles();)
            for (const Intake& intake : intakes)
                intake.for_notes(tile, [&](std::span<const Note> notes) { grid.note(tile, notes); });
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
        work();
    }
    for (Intake& intake : intakes) intake.clear();
}

}  // namespace jinze::duty
