// What everybody reads is a State that never changes. Whoever reads holds it for as long as they need it, and waits for
// nobody; the writer shows the next one and waits for nobody either. A State that nobody holds any more comes back and
// is brought up to date by the leaves it lacks: two in turn are enough where answers are short, and a copy is made only
// while a long answer still holds one.
#pragma once

#include <deque>
#include <memory>
#include <mutex>

#include "domain/district/state.h"

namespace jinze::desk {

using Snapshot = std::shared_ptr<const district::State>;

class States {
public:
    States();

    // By any thread: for as long as it is held, it stays as it is. Holds the lock for a pointer's copy.
    Snapshot shown() const;

    // For the one writer. A State equal to what is shown, its own to change.
    std::unique_ptr<district::State> next();
    // `state` from now on: what was shown and these leaves; or none of them where they are too many to keep.
    void show(std::unique_ptr<district::State> state, std::span<const district::Leaf> leaves);
    // How often next() had to copy, because somebody still held the one that would have come back.
    std::uint64_t copies() const { return copies_; }

private:
    // Where a State comes back to when its last reader lets go, perhaps after the States themselves are gone.
    struct Returned {
        std::mutex guard;
        std::unique_ptr<district::State> newest;
    };
    static constexpr std::size_t most_kept = 4096;  // leaves; a State that lacks more is not worth bringing up to date

    Snapshot handed_out(std::unique_ptr<district::State> state) const;

    std::shared_ptr<Returned> returned_ = std::make_shared<Returned>();
    mutable std::mutex guard_;
    Snapshot shown_;
    std::deque<district::Leaf> since_;  // the newest leaves shown
    std::uint64_t copies_ = 0;
};

}  // namespace jinze::desk
