// What the person concerned says, and what the receiver does.
#include "domain/referral_rules/known.h"

namespace jinze::district {
namespace {

using referral::Referral;
using referral::Referrals;

OrgId receiver_of(const State& state, matter::ReferralId id)
{
    const Referral* it = state.of<Referrals>().find(id);
    return it ? it->receiver : OrgId{};
}

}  // namespace

OrgId toward(const State&, const AnswerReferral&, Day) { return {}; }
OrgId toward(const State& state, const ReceiveReferral& it, Day) { return receiver_of(state, it.referral); }
OrgId toward(const State& state, const ConcludeReferral& it, Day) { return receiver_of(state, it.referral); }

bool is_by_own_right(const Request&, const AnswerReferral&) { return true; }

void clean_texts(TextDoor& door, AnswerReferral& it) { door.take(texts::referral_answer, it.answer.text, "text"); }

Decided decide_on(const Request& asked, const AnswerReferral& command)
{
    const auto it = open_referral(asked, command.referral);
    if (!it) return std::unexpected{it.error()};
    const PersonId concerned = (*it)->opened.concerned;
    if (asked.actor != concerned) return refuse(refusals::referral_not_the_concerned, to_text(concerned));
    if ((*it)->answered <= asked.today) return refuse(refusals::referral_answered_already);
    if (const auto no = object_to_missing(command.answer.text, texts::referral_answer, "text"))
        return std::unexpected{*no};
    return Events{referral::ReferralAnswered{.referral = command.referral, .words = asked.seal(command.answer)}};
}

Decided decide_on(const Request& asked, const ReceiveReferral& command)
{
    const auto it = open_referral(asked, command.referral);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_receiving(asked, **it)) return std::unexpected{*no};
    if ((*it)->received <= asked.today) return refuse(refusals::referral_received_already);
    return Events{referral::ReferralReceived{.referral = command.referral}};
}

Decided decide_on(const Request& asked, const ConcludeReferral& command)
{
    const auto it = open_referral(asked, command.referral);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_receiving(asked, **it)) return std::unexpected{*no};
    if ((*it)->received > asked.today) return refuse(refusals::referral_not_received);
    return Events{referral::ReferralConcluded{.referral = command.referral, .result = command.result}};
}

}  // namespace jinze::district
