#include "domain/referral_rules/referrals_test.h"

#include <doctest/doctest.h>

#include "domain/assembly/about.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using matter::MatterAct;
using referral::ReferralResult;
using referral::ReferralStage;

TEST_CASE("a person is referred with the facts, answers first, and one word comes back from the receiver")
{
    Referring d;
    d.prepare();
    CHECK(d.stage() == ReferralStage::hearing);
    CHECK(d.it().opened.referrer == work);
    CHECK(d.it().opened.lead == group);
    d.later(1);
    d.put(deputy, AnswerReferral{referral_one, {"已在办理"}});
    CHECK(d.stage() == ReferralStage::heard);
    d.later(2);
    d.put(work_secretary, d.sending());
    CHECK(d.stage() == ReferralStage::sent);
    d.put(inspector, ReceiveReferral{referral_one});
    CHECK(d.stage() == ReferralStage::received);
    d.later(12);
    d.put(inspector, ConcludeReferral{referral_one, ReferralResult::advised});
    CHECK(d.stage() == ReferralStage::concluded);
    CHECK(d.it().result == ReferralResult::advised);
    const auto days_of_it = referral::days_of(d.it(), d.state.duties().working_days(d.on()), d.on() + days{90});
    CHECK(days_of_it.concerned == 1);
    CHECK(days_of_it.receiver >= 8);
    CHECK(days_of_it.concerned + days_of_it.referrer + days_of_it.receiver ==
          d.state.duties().working_days(d.on()).between(d.it().prepared, d.on()));
}

TEST_CASE("the facts are those of the day it is prepared: both clocks, reminders, reasons, who answered when")
{
    Referring d;
    d.put(work_secretary, UrgeMatter{first, {}});
    d.put(work_secretary, RaiseMatter{first, {}});
    d.put(deputy, ExplainMatter{first, {"等接口"}});
    CHECK(d.why(work_secretary, d.preparing()) == refusals::referral_reason_open);
    d.put(work_secretary, JudgeReason{first, false, {"接口早已开放"}});
    d.later(3);
    d.prepare();
    const referral::ReferralFacts& facts = d.it().opened.facts;
    CHECK(facts == d.facts());
    CHECK(facts.first_due == today + days{28});
    CHECK(facts.unit_days == d.life().unit_days);
    CHECK(facts.above_days == d.life().above_days);
    CHECK(facts.red_days == matter::days_overdue(d.life(), d.state.duties().working_days(d.on()), d.on()));
    REQUIRE(facts.reminders.size() == 2);
    CHECK(facts.reminders[1].act == MatterAct::raise);
    REQUIRE(facts.reasons.size() == 1);
    CHECK(facts.reasons[0].accepted == false);
    REQUIRE(facts.responsible.size() == 1);
    CHECK(facts.responsible[0].person == deputy);
    CHECK(facts.responsible[0].post == d.seat);
    CHECK(facts.responsible[0].red_days == facts.red_days);
    d.put(work_secretary, UrgeMatter{first, {}});
    d.later(5);
    CHECK(d.it().opened.facts == facts);
    CHECK_FALSE(d.facts() == facts);
}

TEST_CASE("whoever takes the post over answers for their own days only, and nobody for those of an empty post")
{
    Referring d;
    d.put(work_clerk, EndAppointment{AppointmentId{3}, d.on()});
    d.later(4);
    d.put(work_clerk, a_post(branch_secretary, group, registry::Title::member, d.on()));
    d.put(group_secretary, EntrustMatter{first, d.seat});
    d.later(4);
    const auto& all = d.facts().responsible;
    REQUIRE(all.size() >= 2);
    CHECK(all.front().person == deputy);
    CHECK_FALSE(all[1].person);
    int sum = 0;
    for (const auto& it : all) sum += it.red_days;
    CHECK(sum == d.facts().red_days);
    CHECK(d.ask(work_secretary, d.preparing()).has_value());
    auto other = d.preparing();
    other.person = organ_secretary;
    CHECK(d.why(work_secretary, other) == refusals::referral_not_responsible);
}

TEST_CASE("where no post is named, the head of the lead answers for it")
{
    small::Matters d;
    d.command.answers.reset();
    d.handed_over();
    d.now += std::chrono::hours{24 * 40};
    CHECK(may_be_referred(d.state, d.state.of<matter::Matters>()[first], day_of(d.now)) ==
          std::vector{group_secretary});
}

TEST_CASE("a matter in time, or one that waits above, refers nobody")
{
    small::Matters d;
    d.handed_over();
    const PrepareReferral command{.matter = first, .person = deputy, .answer_by = today + days{9}, .why = {"未办"}};
    CHECK(d.why(work_secretary, command) == refusals::referral_not_overdue);
    Referring late;
    late.report();
    CHECK(late.why(work_secretary, late.preparing()) == refusals::referral_red_lies_above);
    late.put(work_secretary, AcceptMatter{first, {}});
    CHECK(late.why(work_secretary, late.preparing()) == refusals::referral_not_overdue);
}

TEST_CASE("whose reason was accepted is not referred, nor sent when it is accepted meanwhile")
{
    Referring d;
    d.answered();
    d.put(deputy, ExplainMatter{first, {"等接口"}});
    d.put(work_secretary, JudgeReason{first, true, {"属实"}});
    CHECK(d.why(work_secretary, d.sending()) == refusals::referral_reason_accepted);
    d.put(work_secretary, WithdrawReferral{referral_one, {"理由正当"}});
    CHECK(d.stage() == ReferralStage::withdrawn);
    CHECK(d.why(work_secretary, d.preparing()) == refusals::referral_reason_accepted);
}

TEST_CASE("only the setter or a body above it refers, never anybody of the lead, and nobody themselves")
{
    Referring d;
    CHECK(d.why(organ_secretary, d.preparing()) == refusals::right_missing);
    CHECK(d.why(group_secretary, d.preparing()) == refusals::right_missing);
    CHECK(d.why(office, d.preparing()) == refusals::setup_is_over);
    auto above = d.preparing();
    CHECK(d.ask(district_secretary, above).has_value());
    d.sits(deputy, work, registry::Title::clerk);
    CHECK(d.why(deputy, d.preparing()) == refusals::nobody_refers_themselves);
    d.sits(group_secretary, work, registry::Title::clerk);
    CHECK(d.why(group_secretary, d.preparing()) == refusals::referral_own_body);
    d.answered();
    CHECK(d.why(deputy, d.sending()) == refusals::nobody_refers_themselves);
    CHECK(d.why(group_secretary, d.sending()) == refusals::referral_own_body);
}

TEST_CASE("a body above the setter refers in its own name")
{
    Referring d;
    d.put(district_secretary, d.preparing());
    CHECK(d.it().opened.referrer == committee);
    CHECK(d.it().opened.lead == group);
    CHECK_FALSE(d.reads(work_secretary));
    d.put(deputy, AnswerReferral{referral_one, {"已在办理"}});
    CHECK(d.why(work_secretary, d.sending()) == refusals::referral_unknown);
}

TEST_CASE("the person is given three working days at least, and a reason")
{
    Referring d;
    auto command = d.preparing();
    command.answer_by = d.on() + days{1};
    CHECK(d.why(work_secretary, command) == refusals::referral_answer_too_soon);
    command = d.preparing();
    command.why = {" "};
    CHECK(d.why(work_secretary, command) == refusals::text_missing);
    command = d.preparing();
    command.person = PersonId{99};
    CHECK(d.why(work_secretary, command) == refusals::person_unknown);
    command = d.preparing();
    command.matter = second;
    CHECK(d.why(work_secretary, command) == refusals::right_missing);
    d.prepare();
    CHECK(d.why(work_secretary, d.preparing()) == refusals::referral_pending);
}

TEST_CASE("the person is heard before it is sent; silence is noted, and is no consent")
{
    Referring d;
    d.prepare();
    CHECK(d.why(work_secretary, d.sending()) == refusals::referral_not_heard);
    d.later(7);
    CHECK(d.why(work_secretary, d.sending()) == refusals::referral_not_heard);
    d.later(1);
    d.put(work_secretary, d.sending());
    CHECK(d.it().answered == never);
    d.put(deputy, AnswerReferral{referral_one, {"出差在外"}});  // late, and heard all the same
    CHECK(d.it().answered == d.on());
    CHECK(d.why(deputy, AnswerReferral{referral_one, {"出差"}}) == refusals::referral_answered_already);
}

TEST_CASE("the person concerned answers in person, with words")
{
    Referring d;
    d.prepare();
    CHECK(d.why(work_secretary, AnswerReferral{referral_one, {"代答"}}) == refusals::referral_not_the_concerned);
    CHECK(d.why(group_secretary, AnswerReferral{referral_one, {"代答"}}) == refusals::referral_unknown);
    CHECK(d.why(deputy, AnswerReferral{matter::ReferralId{2}, {"答复"}}) == refusals::referral_unknown);
    CHECK(d.why(deputy, AnswerReferral{referral_one, {""}}) == refusals::text_missing);
}

TEST_CASE("it is sent to a discipline body, the organisation department or a Party group that is not involved")
{
    Referring d;
    d.answered();
    auto command = d.sending();
    command.receiver = one;
    CHECK(d.why(work_secretary, command) == refusals::receiver_unfit);
    command.receiver = group;
    CHECK(d.why(work_secretary, command) == refusals::receiver_concerned);
    command.receiver = OrgId{99};
    CHECK(d.why(work_secretary, command) == refusals::org_unknown);
    command = d.sending();
    command.result_by = d.on() - days{1};
    CHECK(d.why(work_secretary, command) == refusals::referral_day_in_the_past);
    d.put(work_secretary, a_post(deputy, discipline, registry::Title::member, d.on()));
    CHECK(d.why(work_secretary, d.sending()) == refusals::receiver_concerned);
}

TEST_CASE("a matter that was withdrawn meanwhile is not sent on")
{
    Referring d;
    d.answered();
    d.put(work_secretary, WithdrawMatter{first, {"任务取消"}});
    CHECK(d.why(work_secretary, d.sending()) == refusals::referral_matter_gone);
}

TEST_CASE("the receiver receives it before it gives a result, each once, and not whoever is concerned")
{
    Referring d;
    d.answered();
    CHECK(d.why(inspector, ReceiveReferral{referral_one}) == refusals::right_missing);
    d.put(work_secretary, d.sending());
    CHECK(d.why(work_secretary, d.sending()) == refusals::referral_sent_already);
    CHECK(d.why(inspector, ConcludeReferral{referral_one, ReferralResult::cleared}) == refusals::referral_not_received);
    CHECK(d.why(work_secretary, ReceiveReferral{referral_one}) == refusals::right_missing);
    d.put(work_secretary, a_post(deputy, discipline, registry::Title::member, d.on()));
    CHECK(d.why(deputy, ReceiveReferral{referral_one}) == refusals::referral_own_case);
    d.put(inspector, ReceiveReferral{referral_one});
    CHECK(d.why(inspector, ReceiveReferral{referral_one}) == refusals::referral_received_already);
    CHECK(d.why(deputy, ConcludeReferral{referral_one, ReferralResult::cleared}) == refusals::referral_own_case);
    d.put(inspector, ConcludeReferral{referral_one, ReferralResult::cleared});
    CHECK(d.why(inspector, ConcludeReferral{referral_one, ReferralResult::handled}) == refusals::referral_ended);
    CHECK(d.why(work_secretary, WithdrawReferral{referral_one, {"撤回"}}) == refusals::referral_ended);
    CHECK(d.why(deputy, AnswerReferral{referral_one, {"补充"}}) == refusals::referral_ended);
}

TEST_CASE("within an import the right to record is no right to receive a referral")
{
    Referring d;
    d.sent();
    d.put(work_clerk, BeginImport{Sheet::records, {}});
    CHECK(d.why(work_clerk, ReceiveReferral{referral_one}) == refusals::referral_unknown);
}

TEST_CASE("a referral is withdrawn with a reason, by whoever may refer")
{
    Referring d;
    d.prepare();
    CHECK(d.why(work_secretary, WithdrawReferral{referral_one, {""}}) == refusals::text_missing);
    CHECK(d.why(deputy, WithdrawReferral{referral_one, {"不服"}}) == refusals::right_missing);
    d.put(work_secretary, WithdrawReferral{referral_one, {"情况属实"}});
    CHECK(d.stage() == ReferralStage::withdrawn);
    d.later(1);
    d.prepare();  // and may be prepared anew
    CHECK(d.state.of<referral::Referrals>().of_matter(first).size() == 2);
}

TEST_CASE("the referrer, the person concerned, the tier above and, once sent, the receiver read it; nobody else")
{
    Referring d;
    d.answered();
    for (const PersonId reader : {work_secretary, work_clerk, district_secretary, deputy}) CHECK(d.reads(reader));
    for (const PersonId other : {group_secretary, organ_secretary, branch_secretary, inspector})
        CHECK_FALSE(d.reads(other));
    d.put(work_secretary, d.sending());
    CHECK(d.reads(inspector));
    for (const PersonId other : {group_secretary, organ_secretary, branch_secretary}) CHECK_FALSE(d.reads(other));
    d.put(work_clerk,
          a_body(registry::OrgKind::organisation_department, {.unit = {}, .leads = committee, .guides = {}}, d.on()));
    d.sits(branch_secretary, OrgId{9}, registry::Title::secretary);
    CHECK(may(d.state, branch_secretary, Right::read, work, d.on()));  // it reads everywhere, and not this
    CHECK_FALSE(d.reads(branch_secretary));
}

TEST_CASE("each leaf of a referral concerns the referral alone, and what it names stays")
{
    Referring d;
    d.sent();
    d.put(inspector, ReceiveReferral{referral_one});
    d.put(inspector, ConcludeReferral{referral_one, ReferralResult::handled});
    int seen = 0;
    for (const Leaf& leaf : d.leaves) {
        const About about = about_event(leaf.event, d.state);
        if (!about.referral) continue;
        ++seen;
        CHECK(about.referral == referral_one);
        CHECK_FALSE(about.org);
        CHECK_FALSE(about.person);
    }
    CHECK(seen == 5);
    CHECK(d.state.people()[discipline].referred);
    CHECK(d.state.people()[deputy].referred);
    CHECK(home_of(d.state, referral_one) == work);
    CHECK_FALSE(home_of(d.state, matter::ReferralId{9}));
}

TEST_CASE("a referral decides a line of the monthly review, until it is withdrawn")
{
    Referring d;
    CHECK_FALSE(review_of(d.state, work, d.on()).front().is_decided());
    d.put(work_secretary, SetMatterDay{first, d.on() + days{20}, {"等接口"}});
    d.prepare();
    auto line = review_of(d.state, work, d.on()).front();
    CHECK(line.referral == referral_one);
    CHECK_FALSE(line.decision);
    CHECK(line.by == work_secretary);
    d.put(work_secretary, WithdrawReferral{referral_one, {"情况属实"}});
    line = review_of(d.state, work, d.on()).front();
    CHECK_FALSE(line.referral);
    CHECK(line.decision == MatterAct::reset_day);
    d.prepare();
    const auto signed_now = d.put(work_clerk, SignReview{work});
    const auto& review = std::get<matter::ReviewSigned>(signed_now.back());
    CHECK(review.referrals == std::vector{matter::ReferralId{2}});
}
