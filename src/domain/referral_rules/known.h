// One referral as the request finds it, and who stands where in it.
#pragma once

#include <expected>

#include "domain/referral_rules/decide.h"

namespace jinze::district {

// The referral, if the actor may read it and it has not ended; else why not.
std::expected<const referral::Referral*, Refused> open_referral(const Request& asked, matter::ReferralId id);

// The bodies by whose posts the actor may decide for the lead, as far as they are `setter` or above it.
std::vector<OrgId> referring_bodies(const Request& asked, OrgId setter, OrgId lead);

// The actor acts for the referrer or a body above it, is not concerned, and holds no post in the lead.
Objection object_to_referring(const Request& asked, OrgId setter, OrgId lead, PersonId concerned);
// The actor acts for the receiver, and is not concerned.
Objection object_to_receiving(const Request& asked, const referral::Referral& it);

// Why nobody may be referred over the matter now.
Objection object_to_matter(const State& state, const matter::Matter& it, Day today);

}  // namespace jinze::district
