#include "domain/referral/referrals.h"

#include <algorithm>

namespace jinze::referral {

ReferralStage stage_of(const Referral& it, Day known)
{
    if (it.withdrawn <= known) return ReferralStage::withdrawn;
    if (it.concluded <= known) return ReferralStage::concluded;
    if (it.received <= known) return ReferralStage::received;
    if (it.sent <= known) return ReferralStage::sent;
    return it.answered <= known || it.opened.answer_by < known ? ReferralStage::heard : ReferralStage::hearing;
}

ReferralDays days_of(const Referral& it, const calendar::WorkingDays& working, Day known)
{
    const Day until = std::min(it.ended(), known);
    const Day sent = std::min(it.sent, until);
    const Day heard = std::min({it.answered, it.opened.answer_by, sent});
    return {.concerned = working.between(it.prepared, heard),
            .referrer = working.between(heard, sent),
            .receiver = working.between(sent, until)};
}

Day act_due(const Referral& it, Day known)
{
    switch (stage_of(it, known)) {
        case ReferralStage::hearing: return it.opened.answer_by;
        case ReferralStage::sent:
        case ReferralStage::received: return it.result_by;
        case ReferralStage::heard:
        case ReferralStage::concluded:
        case ReferralStage::withdrawn: break;
    }
    return never;
}

std::span<const ReferralId> Referrals::of_matter(matter::MatterId matter) const
{
    const auto found = by_matter_.find(matter);
    return found == by_matter_.end() ? std::span<const ReferralId>{} : std::span{found->second};
}

void Referrals::apply(const ReferralPrepared& event, Day entered, PersonId by)
{
    Referral it;
    it.id = event.referral;
    it.by = by;
    it.prepared = entered;
    it.opened = event;
    referrals_.push_back(std::move(it));
    by_matter_[event.matter].push_back(event.referral);
}

void Referrals::apply(const ReferralAnswered& event, Day entered)
{
    at(event.referral).answered = entered;
    at(event.referral).answer = event.words;
}

void Referrals::apply(const ReferralSent& event, Day entered)
{
    at(event.referral).sent = entered;
    at(event.referral).receiver = event.receiver;
    at(event.referral).result_by = event.result_by;
}

void Referrals::apply(const ReferralReceived& event, Day entered) { at(event.referral).received = entered; }

void Referrals::apply(const ReferralConcluded& event, Day entered)
{
    at(event.referral).concluded = entered;
    at(event.referral).result = event.result;
}

void Referrals::apply(const ReferralWithdrawn& event, Day entered)
{
    at(event.referral).withdrawn = entered;
    at(event.referral).why_withdrawn = event.words;
}

std::vector<OrgId> bodies_named(const ReferralPrepared& event, const registry::Register&)
{
    return {event.lead, event.referrer};
}

std::vector<OrgId> bodies_named(const ReferralSent& event, const registry::Register&) { return {event.receiver}; }

std::vector<PersonId> persons_named(const ReferralPrepared& event) { return {event.concerned}; }

}  // namespace jinze::referral
