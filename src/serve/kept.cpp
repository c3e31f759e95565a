#include "serve/kept.h"

namespace jinze::serve {
namespace {

std::string key_of(PersonId who, const std::string& target) { return std::to_string(who.number()) + ' ' + target; }

}  // namespace

std::shared_ptr<const std::string> Kept::find(const Moment& moment, PersonId who, const std::string& target)
{
    const std::lock_guard lock{guard_};
    if (moment != moment_) return {};
    const auto found = answers_.find(key_of(who, target));
    return found == answers_.end() ? nullptr : found->second;
}

void Kept::keep(const Moment& moment, PersonId who, const std::string& target, std::shared_ptr<const std::string> answer)
{
    const std::lock_guard lock{guard_};
    if (moment != moment_ || bytes_ + answer->size() > most_bytes) {
        answers_.clear();
        bytes_ = 0;
        moment_ = moment;
    }
    bytes_ += answer->size();
    answers_[key_of(who, target)] = std::move(answer);
}

}  // namespace jinze::serve
