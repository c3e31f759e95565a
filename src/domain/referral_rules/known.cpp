#include "domain/referral_rules/known.h"

#include "domain/district/tiers.h"

namespace jinze::district {

using referral::Referral;
using referral::Referrals;
using referral::ReferralStage;

OrgId home_of(const State& state, matter::ReferralId id)
{
    const Referral* it = state.of<Referrals>().find(id);
    return it ? it->opened.referrer : OrgId{};
}

bool may_read(const State& state, PersonId who, const Referral& it, Day today)
{
    const OrgId referrer = it.opened.referrer;
    if (who == it.opened.concerned) return true;
    const auto for_referrer = by_posts_in(state, who, Right::read, referrer, today);
    const auto is_referrer = [&](OrgId body) {
        return body == referrer || stands_above(state.people(), body, referrer, today);
    };
    if (std::ranges::any_of(for_referrer, is_referrer)) return true;
    if (it.sent > today) return false;
    const auto for_receiver = by_posts_in(state, who, Right::read, it.receiver, today);
    return std::ranges::find(for_receiver, it.receiver) != for_receiver.end();
}

std::expected<const Referral*, Refused> open_referral(const Request& asked, matter::ReferralId id)
{
    const Referral* it = asked.state.of<Referrals>().find(id);
    if (!it || !may_read(asked.state, asked.actor, *it, asked.today))
        return refuse(refusals::referral_unknown, to_text(id));
    if (it->ended() <= asked.today) return refuse(refusals::referral_ended);
    return it;
}

std::vector<OrgId> referring_bodies(const Request& asked, OrgId setter, OrgId lead)
{
    auto bodies = by_posts_in(asked.state, asked.actor, Right::decide_reason, lead, asked.today);
    std::erase_if(bodies,
                  [&](OrgId body) { return body != setter && !stands_above(asked.people, body, setter, asked.today); });
    return bodies;
}

Objection object_to_referring(const Request& asked, OrgId setter, OrgId lead, PersonId concerned)
{
    if (asked.actor == concerned) return because(refusals::nobody_refers_themselves);
    const auto mine = asked.people.posts_of(asked.actor, asked.today, asked.today);
    if (std::ranges::any_of(mine, [&](PostId post) { return asked.people[post].org == lead; }))
        return because(refusals::referral_own_body);
    if (referring_bodies(asked, setter, lead).empty()) return because(refusals::not_the_referrer, to_text(setter));
    return {};
}

Objection object_to_receiving(const Request& asked, const Referral& it)
{
    const auto bodies = by_posts_in(asked.state, asked.actor, Right::record, it.receiver, asked.today);
    if (std::ranges::find(bodies, it.receiver) == bodies.end())
        return because(refusals::referral_unknown, to_text(it.id));
    if (asked.actor == it.opened.concerned) return because(refusals::referral_own_case);
    return {};
}

Objection object_to_matter(const State& state, const matter::Matter& it, Day today)
{
    const auto& working = state.duties().working_days(today);
    const matter::Life life = matter::life_of(it, working, today);
    if (!life.is_open() || today <= life.due) return because(refusals::referral_not_overdue);
    if (!life.is_with_lead()) return because(refusals::referral_red_lies_above);
    if (life.reason && !life.reason->accepted) return because(refusals::referral_reason_open);
    if (life.reason && *life.reason->accepted) return because(refusals::referral_reason_accepted);
    return {};
}

std::vector<PersonId> may_be_referred(const State& state, const matter::Matter& matter, Day today)
{
    std::vector<PersonId> all;
    if (object_to_matter(state, matter, today)) return all;
    const auto facts = referral::facts_of(matter, state.duties().working_days(today), state.people(), today);
    for (const referral::Responsible& it : facts.responsible)
        if (it.person && std::ranges::find(all, *it.person) == all.end()) all.push_back(*it.person);
    return all;
}

}  // namespace jinze::district
