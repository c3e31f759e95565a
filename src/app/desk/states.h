// Readers share immutable snapshots of the State. A reader holds its snapshot as long as needed; readers and the writer
// never wait for each other. A State without readers is reused: it is brought up to date with the leaves it lacks. Two
// in turn are enough for short reads. A copy is made only while a long read still holds one.
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

    // From any thread. The snapshot does not change while it is held. Holds the lock only to copy a pointer.
    Snapshot shown() const;

    // For the writer only. A mutable State equal to the shown one.
    std::unique_ptr<district::State> next();
    // Shows `state`: the previous one plus these leaves. `leaves` is empty if they are too many to keep.
    void show(std::unique_ptr<district::State> state, std::span<const district::Leaf> leaves);
    // Number of times next() had to copy because the reusable State was still held.
    std::uint64_t copies() const { return copies_; }

private:
    // Takes a State back when its last reader releases it, perhaps after the States object is gone.
    struct Returned {
        std::mutex guard;
        std::unique_ptr<district::State> newest;
    };
    static constexpr std::size_t most_kept = 4096;  // leaves; a State that lacks more is not brought up to date

    Snapshot handed_out(std::unique_ptr<district::State> state) const;

    std::shared_ptr<Returned> returned_ = std::make_shared<Returned>();
    mutable std::mutex guard_;
    Snapshot shown_;
    std::deque<district::Leaf> since_;  // the newest leaves shown
    std::uint64_t copies_ = 0;
};

}  // namespace jinze::desk
