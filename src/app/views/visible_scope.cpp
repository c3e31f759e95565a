#include "app/views/visible_scope.h"

namespace jinze::views {

VisibleScope::VisibleScope(const district::State& state, PersonId who, Day today)
    : seen_(state.people().organisations().size() + 1)
{
    for (const registry::Organisation& org : state.people().organisations()) {
        if (!district::may(state, who, district::Right::read, org.id, today)) continue;
        seen_[org.id.number()] = true;
        all_.push_back(org.id);
    }
}

VisibleScope VisibleScope::everything(const district::State& state)
{
    VisibleScope all;
    all.seen_.assign(state.people().organisations().size() + 1, true);
    for (const registry::Organisation& org : state.people().organisations()) all.all_.push_back(org.id);
    return all;
}

std::shared_ptr<const VisibleScope> VisibleScopes::of(const district::State& state, PersonId who, Day today)
{
    {
        const std::lock_guard lock{guard_};
        const auto found = kept_.find(who);
        if (found != kept_.end() && found->second.leaves == state.leaves() && found->second.today == today)
            return found->second.sight;
    }
    auto sight = std::make_shared<const VisibleScope>(state, who, today);
    const std::lock_guard lock{guard_};
    if (kept_.size() > 4000) kept_.clear();
    kept_[who] = {state.leaves(), today, sight};
    return sight;
}

}  // namespace jinze::views
