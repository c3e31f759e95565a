// The organisations a person may read. Computed once per state of the ledger and day, so that a page with a thousand
// rows tests one bit for each.
#pragma once

#include <memory>
#include <mutex>

#include "domain/district/rights.h"

namespace jinze::views {

class VisibleScope {
public:
    VisibleScope(const district::State& state, PersonId who, Day today);
    // Every organisation: for whoever holds the district's file and its key.
    static VisibleScope everything(const district::State& state);

    bool holds(OrgId org) const { return org.number() < seen_.size() && seen_[org.number()]; }
    const std::vector<OrgId>& all() const { return all_; }

private:
    VisibleScope() = default;

    std::vector<bool> seen_;  // by the organisation's number
    std::vector<OrgId> all_;
};

// Caches the scopes of recent readers.
class VisibleScopes {
public:
    std::shared_ptr<const VisibleScope> of(const district::State& state, PersonId who, Day today);

private:
    struct Kept {
        std::uint64_t leaves = 0;
        Day today{};
        std::shared_ptr<const VisibleScope> sight;
    };
    std::mutex guard_;
    std::unordered_map<PersonId, Kept> kept_;
};

}  // namespace jinze::views
