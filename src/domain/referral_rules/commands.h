// What may be asked about referrals. The referrer's acts need the right to decide for the lead, as a setter's do; the
// receiver's need the right to record for it; the person concerned needs none.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/referral/terms.h"

namespace jinze::district {

struct PrepareReferral {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = false;
    matter::MatterId matter;
    PersonId person;  // who answered for it while it was overdue
    Day answer_by{};  // for the person's answer
    Text why;
};
struct AnswerReferral {
    static constexpr Right needs = Right::contest;
    matter::ReferralId referral;
    Text answer;
};
struct SendReferral {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = false;
    matter::ReferralId referral;
    OrgId receiver;
    Day result_by{};
};
struct ReceiveReferral {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    matter::ReferralId referral;
};
struct ConcludeReferral {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    matter::ReferralId referral;
    referral::ReferralResult result{};
};
struct WithdrawReferral {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = false;
    matter::ReferralId referral;
    Text why;
};

BOOST_DESCRIBE_STRUCT(PrepareReferral, (), (matter, person, answer_by, why))
BOOST_DESCRIBE_STRUCT(AnswerReferral, (), (referral, answer))
BOOST_DESCRIBE_STRUCT(SendReferral, (), (referral, receiver, result_by))
BOOST_DESCRIBE_STRUCT(ReceiveReferral, (), (referral))
BOOST_DESCRIBE_STRUCT(ConcludeReferral, (), (referral, result))
BOOST_DESCRIBE_STRUCT(WithdrawReferral, (), (referral, why))

using ReferralCommands = boost::mp11::mp_list<PrepareReferral, AnswerReferral, SendReferral, ReceiveReferral,
                                              ConcludeReferral, WithdrawReferral>;

}  // namespace jinze::district
