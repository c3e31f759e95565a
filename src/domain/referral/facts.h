// The facts of a referral: what the ledger says about an overdue matter on a day.
#pragma once

#include "domain/matter/life.h"
#include "domain/referral/terms.h"
#include "domain/registry/register.h"

namespace jinze::referral {

// As known on a day. A leaf is limited in size, so of long lists the latest entries are kept.
ReferralFacts facts_of(const matter::Matter& matter, const calendar::WorkingDays& working,
                       const registry::Register& people, Day known);

}  // namespace jinze::referral
