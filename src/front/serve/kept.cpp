#include "front/serve/kept.h"

namespace jinze::serve {
namespace {

constexpr std::size_t entry = 160;  // approximate overhead of the map for one answer

std::string key_of(PersonId who, const std::string& target) { return std::to_string(who.number()) + ' ' + target; }

}  // namespace

std::shared_ptr<const std::string> Kept::find(const Moment& moment, PersonId who, const std::string& target)
{
    const std::lock_guard lock{guard_};
    if (moment != moment_) return {};
    const auto found = answers_.find(key_of(who, target));
    return found == answers_.end() ? nullptr : found->second;
}

void Kept::forget()
{
    const std::lock_guard lock{guard_};
    answers_.clear();
    bytes_ = 0;
}

void Kept::keep(const Moment& moment, PersonId who, const std::string& target,
                std::shared_ptr<const std::string> answer)
{
    const std::lock_guard lock{guard_};
    if (moment.leaves < moment_.leaves) return;  // a slow answer: newer ones are cached already
    std::string key = key_of(who, target);
    // A target may have up to 16 KiB and its answer may be short: count both.
    const std::size_t weight = entry + key.size() + answer->size();
    if (moment != moment_ || bytes_ + weight > most_bytes) {
        answers_.clear();
        bytes_ = 0;
        moment_ = moment;
    }
    if (answers_.emplace(std::move(key), std::move(answer)).second) bytes_ += weight;
}

std::size_t Kept::bytes() const
{
    const std::lock_guard lock{guard_};
    return bytes_;
}

}  // namespace jinze::serve
