#include "domain/delegation/delegations.h"

#include "base/ensure.h"

namespace jinze::delegation {

void Delegations::apply(const DeputyNamed& event, Day entered, PersonId by)
{
    ensure(event.delegation.number() == all_.size() + 1);
    all_.push_back({.id = event.delegation, .entered = entered, .by = by, .named = event, .ended_by = {}});
    by_deputy_[event.deputy].push_back(event.delegation);
    by_absent_[event.absent].push_back(event.delegation);
}

void Delegations::apply(const DelegationEnded& event, Day entered, PersonId by)
{
    Delegation& it = all_[event.delegation.number() - 1];
    it.ended = entered;
    it.ended_by = by;
}

std::vector<OrgId> bodies_named(const DeputyNamed& event, const registry::Register&) { return {event.org}; }

}  // namespace jinze::delegation
