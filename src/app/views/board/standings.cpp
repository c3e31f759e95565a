#include "app/views/board/standings.h"

#include "base/overload.h"
#include "domain/assembly/about.h"

namespace jinze::views {
namespace {

constexpr std::size_t small_scope = 40;  // organisations; so few are judged faster than a board is built

}  // namespace

void Standings::saw(const district::Event& event, std::uint64_t leaf)
{
    const std::lock_guard lock{guard_};
    const auto see = [&](auto of) { seen_.push_back({leaf, std::move(of)}); };
    district::About about = district::about_event(event);
    switch (about.follow) {
        case district::Follow::record: return see(about.record);
        case district::Follow::obligation: return see(std::move(about.obligation));
        case district::Follow::nothing: return;
        case district::Follow::anew: break;
    }
    changed_ = leaf + 1;
}

void Standings::each(const Request& asked, const std::vector<OrgId>& bodies, Day on, const duty::Stands& take) const
{
    const bool small = !bodies.empty() && bodies.size() <= small_scope;
    while (year_of(on) <= year_of(asked.today)) {
        const auto made = made_for(asked, small);
        if (!made) break;
        if (follow(asked, *made)) return made->board.each(asked.facts, bodies, on, take);
    }
    duty::judge_all(asked.facts, bodies, on, on, take);
}

// The board of this State's register and rules. Empty: judge instead, because building takes too long.
std::shared_ptr<Standings::Made> Standings::made_for(const Request& asked, bool small) const
{
    std::unique_lock lock{guard_};
    for (;;) {
        if (asked.leaves < changed_) return {};  // a State older than the last change; the next caller has a newer one
        if (made_ && made_->leaves >= changed_ && made_->year == year_of(asked.today)) return made_;
        if (!making_) return make(asked, lock);
        if (small) return {};
        finished_.wait_for(lock, std::chrono::milliseconds{20});
        lock.unlock();
        asked.facts.look();
        lock.lock();
    }
}

std::shared_ptr<Standings::Made> Standings::make(const Request& asked, std::unique_lock<std::mutex>& lock) const
{
    making_ = true;
    lock.unlock();
    std::shared_ptr<Made> made;
    const auto over = [&] {
        lock.lock();
        making_ = false;
        finished_.notify_all();
    };
    try {
        made.reset(new Made{{asked.facts, asked.today}, asked.leaves, year_of(asked.today)});
    } catch (...) {  // the builder has given up: the next caller starts again
        over();
        throw;
    }
    over();
    std::erase_if(seen_, [&](const Seen& it) { return it.leaf < asked.leaves; });
    made_ = made;
    return made;
}

// Applies events up to the caller's State; newer ones wait. False if another board was built since, which already
// includes them.
bool Standings::follow(const Request& asked, Made& made) const
{
    const std::lock_guard one{following_};
    std::vector<Seen> now;
    {
        const std::lock_guard lock{guard_};
        if (made_.get() != &made) return false;
        const auto later =
            std::stable_partition(seen_.begin(), seen_.end(), [&](const Seen& it) { return it.leaf < asked.leaves; });
        now.assign(seen_.begin(), later);
        seen_.erase(seen_.begin(), later);
    }
    for (const Seen& it : now)
        std::visit(overload{[&](RecordId record) { made.board.follow(asked.facts, record); },
                            [&](const record::ObligationId& id) { made.board.judge(asked.facts, id); }},
                   it.of);
    return true;
}

int Standings::through() const
{
    const std::lock_guard lock{guard_};
    return made_ ? made_->year : 0;
}

}  // namespace jinze::views
