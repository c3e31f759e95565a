// The delegations there are: the fold of their events, by the deputy and by the absent person.
#pragma once

#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

#include "domain/delegation/events.h"
#include "domain/registry/register.h"

namespace jinze::delegation {

struct Delegation {
    DelegationId id;
    Day entered{};
    PersonId by;  // who named the deputy
    DeputyNamed named;
    Day ended = never;  // the day on which somebody ended it; from then on it is not in force
    PersonId ended_by;

    // As known on that day. It begins and runs out by itself.
    bool in_force(Day on) const { return entered <= on && named.from <= on && on <= named.until && on < ended; }
    // Whether it is, or will be, in force on one of these days, both included.
    bool meets(Day from, Day until) const
    {
        return std::max(named.from, from) <= std::min(named.until, until) && std::max(named.from, from) < ended;
    }
};

class Delegations {
public:
    const Delegation* find(DelegationId id) const
    {
        return id.number() >= 1 && id.number() <= all_.size() ? &all_[id.number() - 1] : nullptr;
    }
    const Delegation& operator[](DelegationId id) const { return all_[id.number() - 1]; }
    const std::deque<Delegation>& all() const { return all_; }
    // In the order named, ended ones too.
    std::span<const DelegationId> of_deputy(PersonId deputy) const { return at(by_deputy_, deputy); }
    std::span<const DelegationId> of_absent(PersonId absent) const { return at(by_absent_, absent); }

    void apply(const DeputyNamed& event, Day entered, PersonId by);
    void apply(const DelegationEnded& event, Day entered, PersonId by);

private:
    using Index = std::unordered_map<PersonId, std::vector<DelegationId>>;
    static std::span<const DelegationId> at(const Index& index, PersonId person)
    {
        const auto found = index.find(person);
        return found == index.end() ? std::span<const DelegationId>{} : std::span{found->second};
    }

    std::deque<Delegation> all_;  // grows without moving its elements
    Index by_deputy_, by_absent_;
};

// The body that a delegation depends on; its import can no longer be undone.
std::vector<OrgId> bodies_named(const DeputyNamed& event, const registry::Register& people);

}  // namespace jinze::delegation
