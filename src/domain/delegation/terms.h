// The terms of 职务代理: somebody who is away has a deputy of the same body for dated days, so that nothing waits.
// docs/deputies.md; docs/decisions/0053.
#pragma once

#include "base/id.h"

namespace jinze::delegation {

struct DelegationTag {
    static constexpr char letter = 'e';
};
using DelegationId = Id<DelegationTag>;  // e3

}  // namespace jinze::delegation
