// Random walks through the rules: whatever people try, in whatever order, on whatever days.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/referral_rules/referrals_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;

namespace {

Command drawn_of(const Referring& d)
{
    const Text text{*rc::gen::element<std::string>("理由", "")};
    const Day day = d.on() + days{*rc::gen::inRange(-2, 20)};
    const matter::ReferralId id{*rc::gen::inRange<std::uint32_t>(1, 3)};
    switch (*rc::gen::inRange(0, 14)) {
        case 0:
        case 1: return PrepareReferral{first, *rc::gen::element(deputy, group_secretary, organ_secretary), day, text};
        case 2:
        case 3: return AnswerReferral{id, text};
        case 4:
        case 5: return SendReferral{id, *rc::gen::element(discipline, group, work), day};
        case 6:
        case 7: return ReceiveReferral{id};
        case 8: return ConcludeReferral{id, referral::ReferralResult::handled};
        case 9: return WithdrawReferral{id, text};
        case 10: return ExplainMatter{first, text};
        case 11: return JudgeReason{first, *rc::gen::arbitrary<bool>(), text};
        case 12: return EntrustMatter{first, *rc::gen::element(d.seat, d.state.people()[AppointmentId{2}].post)};
        default: {
            AppointPerson post = a_post(*rc::gen::element(deputy, group_secretary), *rc::gen::element(work, discipline),
                                        registry::Title::clerk, d.on());
            post.with = work_secretary;
            return post;
        }
    }
}

bool sits_in_lead(const Referring& d, PersonId person)
{
    for (const PostId post : d.state.people().posts_of(person, d.on(), d.on()))
        if (d.state.people()[post].org == group) return true;
    return false;
}

// What a decision says before it is applied: who may not have made it, and what comes first.
void hold(const Referring& d, PersonId who, const Event& event)
{
    const auto& all = d.state.of<referral::Referrals>();
    if (const auto* it = std::get_if<referral::ReferralPrepared>(&event)) {
        RC_ASSERT(it->concerned != who);
        RC_ASSERT(!sits_in_lead(d, who));
        RC_ASSERT(it->facts.red_days > 0);
        RC_ASSERT(it->facts.red_days <= it->facts.unit_days);
        int sum = 0;
        for (const auto& one_of : it->facts.responsible) sum += one_of.red_days;
        RC_ASSERT(sum == it->facts.red_days);
    }
    if (const auto* it = std::get_if<referral::ReferralAnswered>(&event))
        RC_ASSERT(all[it->referral].opened.concerned == who);
    if (const auto* it = std::get_if<referral::ReferralSent>(&event)) {
        const referral::Referral& was = all[it->referral];
        RC_ASSERT(was.answered <= d.on() || was.opened.answer_by < d.on());
        RC_ASSERT(was.opened.concerned != who);
        RC_ASSERT(!sits_in_lead(d, who));
        RC_ASSERT(it->receiver == discipline);
    }
    if (const auto* it = std::get_if<referral::ReferralConcluded>(&event)) {
        RC_ASSERT(all[it->referral].received <= d.on());
        RC_ASSERT(all[it->referral].opened.concerned != who);
    }
    if (const auto* it = std::get_if<referral::ReferralWithdrawn>(&event))
        RC_ASSERT(all[it->referral].opened.concerned != who);
}

}  // namespace

TEST_CASE("nobody concerned decides, the person is asked first, no result without receipt, and the clocks add up")
{
    CHECK(rc::check([] {
        Referring d;
        if (*rc::gen::inRange(0, 3)) d.prepare();
        for (int i = 0; i < 40; ++i) {
            d.later(*rc::gen::inRange(0, 4));
            const PersonId who = *rc::gen::element(work_secretary, work_clerk, deputy, deputy, group_secretary,
                                                   inspector, district_secretary, organ_secretary);
            const auto decided = d.ask(who, drawn_of(d));
            if (!decided) continue;
            hold(d, who, decided->front());
            for (const Event& event : *decided) {
                d.leaves.push_back({d.now, who, event});
                d.state.apply(d.leaves.back());
            }
            for (const auto& it : d.state.of<referral::Referrals>().all()) {
                const auto& working = d.state.duties().working_days(d.on());
                const auto clocks = referral::days_of(it, working, d.on());
                RC_ASSERT(clocks.concerned >= 0 && clocks.referrer >= 0 && clocks.receiver >= 0);
                RC_ASSERT(clocks.concerned + clocks.referrer + clocks.receiver ==
                          working.between(it.prepared, std::min(it.ended(), d.on())));
                RC_ASSERT(it.concluded == never || it.received <= it.concluded);
            }
        }
    }));
}
