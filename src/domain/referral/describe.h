// Describes the types that this room writes to the ledger, members in the order written. New members go at the end and
// are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/matter/describe.h"
#include "domain/referral/referrals.h"

namespace jinze::referral {

BOOST_DESCRIBE_ENUM(ReferralResult, not_accepted, cleared, advised, handled, passed_on)
BOOST_DESCRIBE_ENUM(ReferralStage, hearing, heard, sent, received, concluded, withdrawn)
BOOST_DESCRIBE_STRUCT(Reminder, (), (on, act))
BOOST_DESCRIBE_STRUCT(ReasonGivenThen, (), (on, accepted))
BOOST_DESCRIBE_STRUCT(Responsible, (), (person, post, from, last, red_days))
BOOST_DESCRIBE_STRUCT(ReferralFacts, (),
                      (first_due, due, unit_days, above_days, red_days, reminded, reminders, reasons, responsible))
BOOST_DESCRIBE_STRUCT(ReferralPrepared, (), (referral, matter, lead, referrer, concerned, answer_by, facts, words))
BOOST_DESCRIBE_STRUCT(ReferralAnswered, (), (referral, words))
BOOST_DESCRIBE_STRUCT(ReferralSent, (), (referral, receiver, result_by))
BOOST_DESCRIBE_STRUCT(ReferralReceived, (), (referral))
BOOST_DESCRIBE_STRUCT(ReferralConcluded, (), (referral, result))
BOOST_DESCRIBE_STRUCT(ReferralWithdrawn, (), (referral, words))
BOOST_DESCRIBE_STRUCT(Referral, (),
                      (id, by, prepared, opened, answered, answer, sent, receiver, result_by, received, concluded,
                       result, withdrawn, why_withdrawn))

}  // namespace jinze::referral

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<referral::ReferralResult> =
    "not_accepted 不予受理 not accepted; cleared 已澄清 cleared; advised 已提醒 advised; handled 已处理 handled; "
    "passed_on 已转有权机关 passed on to the competent body";
template <>
inline constexpr std::string_view dictionary<referral::ReferralStage> =
    "hearing 待本人说明 awaiting the person's answer; heard 待移送 to be sent; sent 待签收 awaiting receipt; "
    "received 处理中 with the receiver; concluded 已办结 concluded; withdrawn 已撤回 withdrawn";

}  // namespace jinze::words
