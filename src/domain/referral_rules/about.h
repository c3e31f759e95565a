// What the events of referrals concern: only the referral, so that nobody but its readers hears of it.
#pragma once

#include "domain/district/about.h"
#include "domain/referral/referrals.h"

namespace jinze::district {

inline About about_referral(const char* chinese, const char* english, matter::ReferralId id)
{
    return {.chinese = chinese, .english = english, .referral = id, .follow = Follow::nothing};
}

inline About about(const referral::ReferralPrepared& e, const registry::Register&)
{
    About about = about_referral("提出移送", "a referral was prepared", e.referral);
    about.made = to_text(e.referral);
    return about;
}
inline About about(const referral::ReferralAnswered& e, const registry::Register&)
{
    return about_referral("本人说明情况", "the person concerned answered a referral", e.referral);
}
inline About about(const referral::ReferralSent& e, const registry::Register&)
{
    return about_referral("移送", "a referral was sent", e.referral);
}
inline About about(const referral::ReferralReceived& e, const registry::Register&)
{
    return about_referral("签收移送", "a referral was received", e.referral);
}
inline About about(const referral::ReferralConcluded& e, const registry::Register&)
{
    return about_referral("答复移送结果", "a referral was concluded", e.referral);
}
inline About about(const referral::ReferralWithdrawn& e, const registry::Register&)
{
    return about_referral("撤回移送", "a referral was withdrawn", e.referral);
}

inline Subjects subjects_of(const State&, const referral::ReferralPrepared& e)
{
    return {subject("referral", e.referral)};
}
inline Subjects subjects_of(const State&, const referral::ReferralAnswered& e)
{
    return {subject("referral step", e.referral)};
}
inline Subjects subjects_of(const State&, const referral::ReferralSent& e)
{
    return {subject("referral step", e.referral)};
}
inline Subjects subjects_of(const State&, const referral::ReferralReceived& e)
{
    return {subject("referral step", e.referral)};
}
inline Subjects subjects_of(const State&, const referral::ReferralConcluded& e)
{
    return {subject("referral step", e.referral)};
}
inline Subjects subjects_of(const State&, const referral::ReferralWithdrawn& e)
{
    return {subject("referral step", e.referral)};
}

}  // namespace jinze::district
