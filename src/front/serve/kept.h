// Cache of answers that depend only on the ledger, the day and the person; cleared when the ledger grows.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/day.h"
#include "base/id.h"

namespace jinze::serve {

struct Moment {
    std::uint64_t leaves = 0;
    Day today{};

    bool operator==(const Moment&) const = default;
};

class Kept {
public:
    static constexpr std::size_t most_bytes = 64 << 20;

    std::shared_ptr<const std::string> find(const Moment& moment, PersonId who, const std::string& target);
    void forget();  // all of them: a person's name was erased
    void keep(const Moment& moment, PersonId who, const std::string& target, std::shared_ptr<const std::string> answer);
    std::size_t bytes() const;  // held, with targets and overhead

private:
    mutable std::mutex guard_;
    Moment moment_;
    std::size_t bytes_ = 0;
    std::unordered_map<std::string, std::shared_ptr<const std::string>> answers_;
};

}  // namespace jinze::serve
