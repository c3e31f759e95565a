// Describes the types that this room writes to the ledger, members in the order written. New members go at the end and
// are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/describe.h"
#include "domain/delegation/delegations.h"

namespace jinze::delegation {

BOOST_DESCRIBE_STRUCT(DeputyNamed, (), (delegation, org, absent, deputy, from, until, why))
BOOST_DESCRIBE_STRUCT(DelegationEnded, (), (delegation))
BOOST_DESCRIBE_STRUCT(Delegation, (), (id, entered, by, named, ended, ended_by))

}  // namespace jinze::delegation
