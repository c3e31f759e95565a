// The texts of commands about referrals.
#pragma once

#include "domain/district/text_rule.h"

namespace jinze::district::texts {

inline constexpr TextRule referral_why{"referral_why", Spelt::text, 2000, "移送理由", "the reason of the referral"};
inline constexpr TextRule referral_answer{"referral_answer", Spelt::text, 4000, "情况说明", "the answer"};
inline constexpr TextRule of_referrals[] = {referral_why, referral_answer};

}  // namespace jinze::district::texts
