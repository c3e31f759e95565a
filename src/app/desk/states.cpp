#include "app/desk/states.h"

namespace jinze::desk {

States::States() : shown_{handed_out(std::make_unique<district::State>())} {}

Snapshot States::shown() const
{
    const std::lock_guard lock{guard_};
    return shown_;
}

// The last owner returns it. Of two that return, the one that lacks fewer leaves is kept.
Snapshot States::handed_out(std::unique_ptr<district::State> state) const
{
    return {state.release(), [returned = returned_](const district::State* held) {
                std::unique_ptr<district::State> back{const_cast<district::State*>(held)};  // no other owner
                const std::lock_guard lock{returned->guard};
                if (!returned->newest || returned->newest->leaves() < back->leaves()) std::swap(returned->newest, back);
            }};
}

std::unique_ptr<district::State> States::next()
{
    std::unique_ptr<district::State> state;
    {
        const std::lock_guard lock{returned_->guard};
        std::swap(state, returned_->newest);
    }
    const Snapshot now = shown();
    if (!state || now->leaves() - state->leaves() > since_.size()) {
        ++copies_;
        return std::make_unique<district::State>(*now);
    }
    for (std::size_t i = since_.size() - (now->leaves() - state->leaves()); i < since_.size(); ++i)
        state->apply(since_[i]);
    return state;
}

void States::show(std::unique_ptr<district::State> state, std::span<const district::Leaf> leaves)
{
    if (leaves.size() != state->leaves() - shown()->leaves()) since_.clear();
    since_.insert(since_.end(), leaves.begin(), leaves.end());
    if (since_.size() > most_kept) since_.erase(since_.begin(), since_.end() - most_kept);
    Snapshot before = handed_out(std::move(state));
    {
        const std::lock_guard lock{guard_};
        std::swap(shown_, before);
    }  // the former one is released, and perhaps destroyed, after the lock
}

}  // namespace jinze::desk
