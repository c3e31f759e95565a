// The rules for referrals: who refers whom over which matter, who is heard first, who receives it, and who may read it.
// Nobody refers themselves, and nobody concerned decides.
#pragma once

#include "domain/district/deciding.h"
#include "domain/referral/facts.h"
#include "domain/referral/referrals.h"
#include "domain/referral_rules/commands.h"
#include "domain/referral_rules/refusals.h"
#include "domain/referral_rules/texts.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const PrepareReferral& command);
Decided decide_on(const Request& asked, const AnswerReferral& command);
Decided decide_on(const Request& asked, const SendReferral& command);
Decided decide_on(const Request& asked, const ReceiveReferral& command);
Decided decide_on(const Request& asked, const ConcludeReferral& command);
Decided decide_on(const Request& asked, const WithdrawReferral& command);

OrgId toward(const State& state, const PrepareReferral& command, Day today);
OrgId toward(const State& state, const AnswerReferral& command, Day today);
OrgId toward(const State& state, const SendReferral& command, Day today);
OrgId toward(const State& state, const ReceiveReferral& command, Day today);
OrgId toward(const State& state, const ConcludeReferral& command, Day today);
OrgId toward(const State& state, const WithdrawReferral& command, Day today);

bool is_by_own_right(const Request& asked,
                     const AnswerReferral& command);  // its own rule says who: the person concerned

void clean_texts(TextDoor& door, PrepareReferral& command);
void clean_texts(TextDoor& door, AnswerReferral& command);
void clean_texts(TextDoor& door, WithdrawReferral& command);

// The body in whose name it was prepared; none: there is no such referral.
OrgId home_of(const State& state, matter::ReferralId id);

// The person concerned; whoever holds a post in the referrer, or in a body above it, that lets them read it; once it is
// sent, whoever holds such a post in the receiver. Nobody else, whatever else they may read.
bool may_read(const State& state, PersonId who, const referral::Referral& it, Day today);

// Who may be referred over the matter today: those who answered for it while it was overdue, in order of time. Empty
// where the rules refuse it, whoever asks.
std::vector<PersonId> may_be_referred(const State& state, const matter::Matter& matter, Day today);

// The person is heard for so many working days at least.
inline constexpr int days_to_answer = 3;

}  // namespace jinze::district
