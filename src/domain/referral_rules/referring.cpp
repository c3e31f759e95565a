// The acts of the referrer: preparing a referral with the facts, sending it once the person was heard, withdrawing it.
#include "domain/district/tiers.h"
#include "domain/referral_rules/known.h"

namespace jinze::district {
namespace {

using referral::Referral;
using referral::ReferralPrepared;
using referral::Referrals;

const matter::Matter* matter_found(const State& state, matter::MatterId id)
{
    return state.of<matter::Matters>().find(id);
}

OrgId lead_of(const State& state, matter::ReferralId id)
{
    const Referral* it = state.of<Referrals>().find(id);
    return it ? it->opened.lead : OrgId{};
}

// The person, one of those who answered for it, and not referred over it already.
Objection object_to_concerned(const Request& asked, const matter::Matter& it, PersonId person)
{
    if (const auto no = object_to_person(asked, person)) return no;
    const auto eligible = may_be_referred(asked.state, it, asked.today);
    if (std::ranges::find(eligible, person) == eligible.end())
        return because(refusals::referral_not_responsible, to_text(person));
    const auto& all = asked.state.of<Referrals>();
    for (const matter::ReferralId id : all.of_matter(it.id))
        if (all[id].opened.concerned == person && all[id].ended() > asked.today)
            return because(refusals::referral_pending, to_text(person));
    return {};
}

Objection object_to_answer_day(const Request& asked, Day day)
{
    if (const auto no = object_to_coming_day(asked, day)) return no;
    const Day earliest = asked.working_days().after(asked.today, days_to_answer).day;
    if (day < earliest) return because(refusals::referral_answer_too_soon, to_text(earliest));
    return {};
}

// A body that is competent, and not involved.
Objection object_to_receiver(const Request& asked, const Referral& it, OrgId receiver)
{
    if (const auto no = object_to_org(asked, receiver, asked.today)) return no;
    const registry::OrgKind kind = asked.people[receiver].kind;
    const bool receives = registry::is_leading(kind) || kind == registry::OrgKind::discipline_body ||
                          kind == registry::OrgKind::organisation_department;
    if (!receives) return because(refusals::receiver_unfit, to_text(receiver));
    const auto posts = asked.people.posts_of(it.opened.concerned, asked.today, asked.today);
    const bool sits = std::ranges::any_of(posts, [&](PostId post) { return asked.people[post].org == receiver; });
    if (sits || receiver == it.opened.lead || receiver == it.opened.referrer)
        return because(refusals::receiver_concerned, to_text(receiver));
    return {};
}

// The reason was accepted, or the matter withdrawn, while the person was heard.
Objection object_to_what_happened_since(const Request& asked, const Referral& it)
{
    const matter::Life life =
        matter::life_of(*matter_found(asked.state, it.opened.matter), asked.working_days(), asked.today);
    if (life.phase == matter::Phase::withdrawn) return because(refusals::referral_matter_gone);
    if (life.reason && life.reason->accepted == true) return because(refusals::referral_reason_accepted);
    return {};
}

}  // namespace

OrgId toward(const State& state, const PrepareReferral& it, Day today)
{
    const matter::Matter* found = matter_found(state, it.matter);
    return found ? matter::life_of(*found, state.duties().working_days(today), today).lead : OrgId{};
}
OrgId toward(const State& state, const SendReferral& it, Day) { return lead_of(state, it.referral); }
OrgId toward(const State& state, const WithdrawReferral& it, Day) { return lead_of(state, it.referral); }

void clean_texts(TextDoor& door, PrepareReferral& it) { door.take(texts::referral_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, WithdrawReferral& it) { door.take(texts::referral_why, it.why.text, "text"); }

Decided decide_on(const Request& asked, const PrepareReferral& command)
{
    const matter::Matter* it = matter_found(asked.state, command.matter);
    if (!it) return refuse(refusals::matter_unknown, to_text(command.matter));
    const OrgId setter = it->opened.setter, lead = toward(asked.state, command, asked.today);
    if (const auto no = object_to_referring(asked, setter, lead, command.person)) return std::unexpected{*no};
    if (it->opened.handed_over && it->by.is(asked.actor)) return refuse(refusals::bringer_does_not_refer);
    if (const auto no = object_to_matter(asked.state, *it, asked.today)) return std::unexpected{*no};
    if (const auto no = object_to_concerned(asked, *it, command.person)) return std::unexpected{*no};
    if (const auto no = object_to_answer_day(asked, command.answer_by)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.why.text, texts::referral_why, "text")) return std::unexpected{*no};
    const auto bodies = referring_bodies(asked, setter, lead);
    const bool for_setter = std::ranges::find(bodies, setter) != bodies.end();
    const auto next = static_cast<std::uint32_t>(asked.state.of<Referrals>().all().size() + 1);
    return Events{ReferralPrepared{.referral = matter::ReferralId{next},
                                   .matter = it->id,
                                   .lead = lead,
                                   .referrer = for_setter ? setter : bodies.front(),
                                   .concerned = command.person,
                                   .answer_by = command.answer_by,
                                   .facts = referral::facts_of(*it, asked.working_days(), asked.people, asked.today),
                                   .words = asked.seal(command.why)}};
}

Decided decide_on(const Request& asked, const SendReferral& command)
{
    const auto found = open_referral(asked, command.referral);
    if (!found) return std::unexpected{found.error()};
    const Referral& it = **found;
    const auto& opened = it.opened;
    if (const auto no = object_to_referring(asked, opened.referrer, opened.lead, opened.concerned))
        return std::unexpected{*no};
    if (it.sent <= asked.today) return refuse(refusals::referral_sent_already);
    if (referral::stage_of(it, asked.today) == referral::ReferralStage::hearing)
        return refuse(refusals::referral_not_heard, to_text(opened.answer_by));
    if (const auto no = object_to_what_happened_since(asked, it)) return std::unexpected{*no};
    if (const auto no = object_to_receiver(asked, it, command.receiver)) return std::unexpected{*no};
    if (const auto no = object_to_coming_day(asked, command.result_by)) return std::unexpected{*no};
    if (command.result_by < asked.today) return refuse(refusals::referral_day_in_the_past, to_text(command.result_by));
    return Events{
        referral::ReferralSent{.referral = it.id, .receiver = command.receiver, .result_by = command.result_by}};
}

Decided decide_on(const Request& asked, const WithdrawReferral& command)
{
    const auto found = open_referral(asked, command.referral);
    if (!found) return std::unexpected{found.error()};
    const auto& opened = (*found)->opened;
    if (const auto no = object_to_referring(asked, opened.referrer, opened.lead, opened.concerned))
        return std::unexpected{*no};
    if (const auto no = object_to_missing(command.why.text, texts::referral_why, "text")) return std::unexpected{*no};
    return Events{referral::ReferralWithdrawn{.referral = command.referral, .words = asked.seal(command.why)}};
}

}  // namespace jinze::district
