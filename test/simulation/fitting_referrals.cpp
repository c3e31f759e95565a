// Adjusts commands about referrals so that they may be allowed: an overdue matter and who answered for it, referrals
// that have not ended, days to come.
#include "simulation/drawing.h"

namespace jinze::simulation {
namespace {

bool receives(registry::OrgKind kind)
{
    return registry::is_leading(kind) || kind == registry::OrgKind::organisation_department ||
           kind == registry::OrgKind::discipline_body;
}

// A referral that has not ended, if there is one.
matter::ReferralId open_one_of(Drawing& draw)
{
    const auto& all = draw.state.of<referral::Referrals>().all();
    for (int tries = 0; tries < 6 && !all.empty(); ++tries) {
        const referral::Referral& it = all[draw.chance.below(all.size())];
        if (it.ended() > draw.today) return it.id;
    }
    return draw.any<matter::ReferralId>();
}

}  // namespace

void fit(Drawing& draw, district::PrepareReferral& it)
{
    const auto& all = draw.state.of<matter::Matters>().all();
    it.answer_by = draw.today + days{static_cast<int>(3 + draw.chance.below(20))};
    for (int tries = 0; tries < 20 && !all.empty(); ++tries) {
        const matter::Matter& some = all[draw.chance.below(all.size())];
        const auto people = district::may_be_referred(draw.state, some, draw.today);
        if (people.empty()) continue;
        it.matter = some.id;
        it.person = draw.chance.of(people);
        return;
    }
}
void fit(Drawing& draw, district::AnswerReferral& it) { it.referral = open_one_of(draw); }
void fit(Drawing& draw, district::SendReferral& it)
{
    it.referral = open_one_of(draw);
    it.receiver = draw.org_of_kind(receives);
    it.result_by = draw.today + days{static_cast<int>(draw.chance.below(40))};
}
void fit(Drawing& draw, district::ReceiveReferral& it) { it.referral = open_one_of(draw); }
void fit(Drawing& draw, district::ConcludeReferral& it) { it.referral = open_one_of(draw); }
void fit(Drawing& draw, district::WithdrawReferral& it) { it.referral = open_one_of(draw); }

}  // namespace jinze::simulation
