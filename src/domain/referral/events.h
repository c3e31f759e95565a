// The events of referrals. What was said is sealed.
#pragma once

#include <boost/mp11/list.hpp>

#include "base/sealed.h"
#include "domain/referral/terms.h"

namespace jinze::referral {

struct ReferralPrepared {
    ReferralId referral;
    matter::MatterId matter;
    OrgId lead;      // the body that leads the matter now
    OrgId referrer;  // in whose name: the setter, or a body above it
    PersonId concerned;
    Day answer_by{};  // the person concerned answers by this day
    ReferralFacts facts;
    Sealed words;  // why
};
struct ReferralAnswered {  // by the person concerned
    ReferralId referral;
    Sealed words;
};
struct ReferralSent {
    ReferralId referral;
    OrgId receiver;
    Day result_by{};
};
struct ReferralReceived {
    ReferralId referral;
};
struct ReferralConcluded {
    ReferralId referral;
    ReferralResult result{};
};
struct ReferralWithdrawn {
    ReferralId referral;
    Sealed words;  // why
};

// All events of this room.
using Events = boost::mp11::mp_list<ReferralPrepared, ReferralAnswered, ReferralSent, ReferralReceived,
                                    ReferralConcluded, ReferralWithdrawn>;

}  // namespace jinze::referral
