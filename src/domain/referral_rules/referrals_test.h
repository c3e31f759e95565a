// For tests of the rules for referrals: the small district, where the deputy of the Party group did not carry out what
// the work committee asked for. There is a discipline body, led by the district committee.
#pragma once

#include "domain/matter_rules/matters_test.h"
#include "domain/referral_rules/known.h"

namespace jinze::district::small {

inline const matter::ReferralId referral_one{1};
inline const OrgId discipline{8};
inline const PersonId inspector = member;

struct Referring : small::Matters {
    Referring()
    {
        handed_over();
        put(deputy, SignMatter{first});
        put(work_clerk,
            a_body(registry::OrgKind::discipline_body, {.unit = {}, .leads = committee, .guides = {}}, today));
        put(work_clerk, a_post(inspector, discipline, registry::Title::secretary, today));
        later(40);
    }
    void later(int n) { now += std::chrono::hours{24 * n}; }
    Day on() const { return day_of(now); }
    PrepareReferral preparing() const
    {
        return {.matter = first, .person = deputy, .answer_by = on() + days{7}, .why = {"经两次催办仍未办理"}};
    }
    void prepare() { put(work_secretary, preparing()); }
    void answered()
    {
        prepare();
        put(deputy, AnswerReferral{referral_one, {"接口6月才开放，已在办理"}});
    }
    SendReferral sending() const
    {
        return {.referral = referral_one, .receiver = discipline, .result_by = on() + days{30}};
    }
    void sent()
    {
        answered();
        put(work_secretary, sending());
    }
    const referral::Referral& it() const { return state.of<referral::Referrals>()[referral_one]; }
    referral::ReferralStage stage() const { return referral::stage_of(it(), on()); }
    referral::ReferralFacts facts() const
    {
        return referral::facts_of(state.of<matter::Matters>()[first], state.duties().working_days(on()), state.people(),
                                  on());
    }
    // Posts that reach everywhere take two.
    void sits(PersonId person, OrgId org, registry::Title title)
    {
        AppointPerson appointing = a_post(person, org, title, on());
        appointing.with = work_secretary;
        put(work_clerk, appointing);
    }
    bool reads(PersonId person) const { return may_read(state, person, it(), on()); }
};

}  // namespace jinze::district::small
