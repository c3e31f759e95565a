#include "app/access/turns.h"

#include <algorithm>
#include <tuple>

namespace jinze::access {

bool Turns::is_before(const Waiting* a, const Waiting* b)
{
    return std::tie(a->before, a->since) < std::tie(b->before, b->since);
}

Turns::Moment Turns::place_of(Line& line, const std::string& name)
{
    const Moment now = now_();
    if (now - looked_through_ > std::chrono::seconds{1}) {
        looked_through_ = now;
        for (Line& it : lines_)
            std::erase_if(it.places, [&](const auto& place) { return now - place.second.seen > place_kept; });
    }
    const auto known = line.places.find(name);
    if (known != line.places.end()) {
        known->second.seen = now;
        return known->second.since;
    }
    if (line.places.size() < most_places) line.places.emplace(name, Place{now, now});
    return now;
}

bool Turns::join(Line& line, Waiting& mine)
{
    if (line.waiting.size() >= waiting_room) {
        const auto last = std::max_element(line.waiting.begin(), line.waiting.end(), is_before);
        if (!is_before(&mine, *last)) return false;
        (*last)->sent_away = true;
        line.waiting.erase(last);
        changed_.notify_all();
    }
    line.waiting.push_back(&mine);
    return true;
}

void Turns::call_next()
{
    while (working_ < at_once) {
        if (lines_[next_].waiting.empty()) next_ = 1 - next_;
        Line& line = lines_[next_];
        if (line.waiting.empty()) return;
        const auto first = std::min_element(line.waiting.begin(), line.waiting.end(), is_before);
        (*first)->called = true;
        line.places.erase((*first)->name);  // its next attempt queues behind those who wait
        line.waiting.erase(first);
        next_ = 1 - next_;
        ++working_;
        changed_.notify_all();
    }
}

std::optional<Turns::Turn> Turns::take(const Who& who)
{
    std::unique_lock lock{guard_};
    Line& line = lines_[who.known ? 1 : 0];
    const auto same = std::count_if(line.waiting.begin(), line.waiting.end(),
                                    [&](const Waiting* it) { return it->name == who.name; });
    Waiting mine{who.name, static_cast<int>(same), place_of(line, who.name)};
    if (!join(line, mine)) return {};
    call_next();
    changed_.wait(lock, [&] { return mine.called || mine.sent_away; });
    if (mine.sent_away) return {};
    return Turn{*this};
}

void Turns::give_back()
{
    const std::lock_guard lock{guard_};
    --working_;
    call_next();
}

std::size_t Turns::waiting() const
{
    const std::lock_guard lock{guard_};
    return lines_[0].waiting.size() + lines_[1].waiting.size();
}

}  // namespace jinze::access
