// The events of delegations. Both are acts of a named person; that one runs out is no event.
#pragma once

#include <boost/mp11/list.hpp>
#include <optional>

#include "base/day.h"
#include "base/sealed.h"
#include "domain/delegation/terms.h"

namespace jinze::delegation {

struct DeputyNamed {
    DelegationId delegation;
    OrgId org;        // in which both hold a post; what the absent person may do by other posts does not go over
    PersonId absent;  // who is away. Whoever named the deputy is the leaf's: this person, or the body, or a tier above
    PersonId deputy;
    Day from{}, until{};        // both included
    std::optional<Sealed> why;  // where to, and who agreed
};

// From the day on which it is entered.
struct DelegationEnded {
    DelegationId delegation;
};

using Events = boost::mp11::mp_list<DeputyNamed, DelegationEnded>;

}  // namespace jinze::delegation
