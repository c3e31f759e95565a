// What may be asked about deputies. The absent person names one; in a sudden absence the leading post of the body does,
// or a tier above it, which needs the right to decide for the body. A deputy never does either in the place of another.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include "domain/delegation/terms.h"
#include "domain/district/grants.h"
#include "domain/district/words.h"

namespace jinze::district {

struct NameDeputy {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = false;
    OrgId org;  // in which both hold a post
    PersonId deputy;
    std::optional<PersonId> absent;  // nothing: the actor
    std::optional<Day> from;         // nothing: today
    Day until{};                     // included
    std::optional<Text> why;
};
struct EndDelegation {  // from today; also by the deputy, who may lay it down
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = false;
    delegation::DelegationId delegation;
};

BOOST_DESCRIBE_STRUCT(NameDeputy, (), (org, deputy, absent, from, until, why))
BOOST_DESCRIBE_STRUCT(EndDelegation, (), (delegation))

using DelegationCommands = boost::mp11::mp_list<NameDeputy, EndDelegation>;

}  // namespace jinze::district
