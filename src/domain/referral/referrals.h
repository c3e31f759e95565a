// The referrals there are: the fold of what happened to each, and how one stands on a day.
#pragma once

#include <map>
#include <span>

#include "domain/calendar/working_days.h"
#include "domain/referral/events.h"
#include "domain/registry/register.h"

namespace jinze::referral {

struct Referral {
    ReferralId id;
    PersonId by;  // who prepared it
    Day prepared{};
    ReferralPrepared opened;
    Day answered = never;  // never: the person concerned has said nothing; likewise the days below
    std::optional<Sealed> answer;
    Day sent = never;
    OrgId receiver;         // once sent
    Day result_by = never;  // the receiver answers by this day
    Day received = never;
    Day concluded = never;
    std::optional<ReferralResult> result;
    Day withdrawn = never;
    std::optional<Sealed> why_withdrawn;

    Day ended() const { return std::min(concluded, withdrawn); }
};

// The clocks of a referral in working days. Together they are all working days since it was prepared.
struct ReferralDays {
    int concerned = 0;  // until the person answered, or their day passed
    int referrer = 0;   // from then until it was sent
    int receiver = 0;   // from then until the result
};

ReferralStage stage_of(const Referral& it, Day known);
ReferralDays days_of(const Referral& it, const calendar::WorkingDays& working, Day known);
// The last day for the next act; never: it has none.
Day act_due(const Referral& it, Day known);

class Referrals {
public:
    const Referral* find(ReferralId id) const
    {
        return id.number() >= 1 && id.number() <= referrals_.size() ? &referrals_[id.number() - 1] : nullptr;
    }
    const Referral& operator[](ReferralId id) const { return referrals_[id.number() - 1]; }
    const std::vector<Referral>& all() const { return referrals_; }
    // Over a matter, in the order prepared; withdrawn ones too.
    std::span<const ReferralId> of_matter(matter::MatterId matter) const;

    void apply(const ReferralPrepared& event, Day entered, PersonId by);
    void apply(const ReferralAnswered& event, Day entered);
    void apply(const ReferralSent& event, Day entered);
    void apply(const ReferralReceived& event, Day entered);
    void apply(const ReferralConcluded& event, Day entered);
    void apply(const ReferralWithdrawn& event, Day entered);

private:
    Referral& at(ReferralId id) { return referrals_[id.number() - 1]; }

    std::vector<Referral> referrals_;
    std::map<matter::MatterId, std::vector<ReferralId>> by_matter_;
};

// What a referral depends on: none of these can be taken back with an import any more.
std::vector<OrgId> bodies_named(const ReferralPrepared& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const ReferralSent& event, const registry::Register& people);
std::vector<PersonId> persons_named(const ReferralPrepared& event);

}  // namespace jinze::referral
