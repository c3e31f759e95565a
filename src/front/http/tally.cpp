#include "front/http/tally.h"

namespace jinze::http {

std::optional<Tally::Place> Tally::enter(const std::string& client)
{
    const std::lock_guard lock{guard_};
    if (all_ >= most_.all) return {};
    if (!client.empty()) {
        const auto here = of_.try_emplace(client, 0).first;
        if (here->second >= most_.of_one) return {};
        ++here->second;
    }
    ++all_;
    return std::optional<Place>{std::in_place, *this, client};
}

void Tally::leave(const std::string& client) noexcept
{
    const std::lock_guard lock{guard_};
    --all_;
    if (const auto here = of_.find(client); here != of_.end() && --here->second == 0) of_.erase(here);
}

int Tally::all() const
{
    const std::lock_guard lock{guard_};
    return all_;
}

}  // namespace jinze::http
