#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/duty/evaluate.h"
#include "domain/duty_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using duty::Outcome;
using duty::Standing;
using record::ObligationId;

namespace {

const ObligationId missed{"theme-day@o6@2026-01"}, must{"general-meeting@o6@2025Q4"},
    plan_of_organ{"organ-plan@o5@2025Q4"}, plan_of_work{"work-plan@o2@2025Q4"};

Standing standing(const District& d, const ObligationId& id)
{
    const duty::Facts facts{d.state.people(), d.state.records(), d.state.duties()};
    const Day on = day_of(d.now);
    return duty::evaluate(facts, *duty::find_obligation(facts, id, on), on, on).standing;
}

}  // namespace

TEST_CASE("a reason is given for what is a norm, begun and unsettled, one at a time")
{
    District d;
    CHECK(d.why(branch_secretary, GiveReason{{"theme-day@o99@2026-01"}, {"忙"}}) == refusals::obligation_unknown);
    CHECK(d.why(branch_secretary, GiveReason{must, {"忙"}}) == refusals::must_takes_no_reason);
    CHECK(d.why(branch_secretary, GiveReason{{"theme-day@o6@2026-12"}, {"忙"}}) == refusals::not_yet_begun);
    d.stand_on(day_at(2026, 3, 31));
    CHECK(d.why(branch_secretary, GiveReason{{"theme-day@o6@2026-04"}, {"忙"}}) == refusals::not_yet_begun);
    d.stand_on(day_at(2026, 4, 1));
    CHECK(d.ask(branch_secretary, GiveReason{{"theme-day@o6@2026-04"}, {"忙"}}).has_value());
    d.stand_on(today);
    CHECK(d.why(member, GiveReason{missed, {"忙"}}) == refusals::right_missing);
    CHECK(d.why(branch_secretary, GiveReason{missed, {" "}}) == refusals::text_missing);
    d.put(branch_secretary, GiveReason{missed, {"冬训"}});
    CHECK(d.why(branch_secretary, GiveReason{missed, {"又"}}) == refusals::reason_already_given);
    d.enter(branch_secretary, one, day_at(2026, 2, 3));
    CHECK(d.why(branch_secretary, GiveReason{{"theme-day@o6@2026-02"}, {"忙"}}) == refusals::already_settled);
}

TEST_CASE("a reason is taken back the same day by who gave it, until it is decided")
{
    District d;
    CHECK(d.why(branch_secretary, TakeBackReason{{"theme-day@o99@2026-01"}}) == refusals::obligation_unknown);
    CHECK(d.why(branch_secretary, TakeBackReason{missed}) == refusals::no_reason_given);
    d.put(branch_secretary, GiveReason{missed, {"冬训"}});
    CHECK(d.why(member, TakeBackReason{missed}) == refusals::right_missing);
    d.put(branch_secretary, TakeBackReason{missed});
    CHECK(d.state.duties().docket(missed)->reasons.empty());
    CHECK(d.why(organ_secretary, DecideReason{missed, true, {"可"}}) == refusals::no_reason_given);
    d.put(branch_secretary, GiveReason{missed, {"冬训改期"}});
    // The decision names the reason that was read.
    CHECK(d.why(organ_secretary, DecideReason{missed, true, {"可"}, 1}) == refusals::reason_moved_on);
    CHECK(d.ask(organ_secretary, DecideReason{missed, true, {"可"}, 2}).has_value());
    d.stand_on(day_of(d.now) + days{1});
    CHECK(d.why(branch_secretary, TakeBackReason{missed}) == refusals::taken_back_too_late);
    d.put(organ_secretary, DecideReason{missed, false, {"不充分"}});
    CHECK(d.why(branch_secretary, TakeBackReason{missed}) == refusals::reason_already_decided);
}

TEST_CASE("the tier above decides a reason once; refused, another may be given")
{
    District d;
    CHECK(d.why(organ_secretary, DecideReason{{"theme-day@o99@2026-01"}, true, {"可"}}) == refusals::right_missing);
    CHECK(d.why(organ_secretary, DecideReason{must, true, {"可"}}) == refusals::must_takes_no_reason);
    CHECK(d.why(organ_secretary, DecideReason{missed, true, {"可"}}) == refusals::no_reason_given);
    d.put(branch_secretary, GiveReason{missed, {"冬训"}});
    CHECK(d.why(branch_secretary, DecideReason{missed, true, {"可"}}) == refusals::right_missing);
    CHECK(d.why(organ_secretary, DecideReason{missed, false, {""}}) == refusals::text_missing);
    CHECK(d.ask(organ_secretary, DecideReason{missed, true, {""}}).has_value());
    d.put(organ_secretary, DecideReason{missed, false, {"不充分"}});
    CHECK(d.why(organ_secretary, DecideReason{missed, true, {"可"}}) == refusals::reason_already_decided);
    d.put(branch_secretary, GiveReason{missed, {"全员外出"}});
    d.put(group_secretary, DecideReason{missed, true, {"属实"}});
    CHECK(standing(d, missed) == Standing::answered);
    CHECK(d.why(branch_secretary, GiveReason{missed, {"又"}}) == refusals::already_settled);
}

TEST_CASE("nobody decides on their own item, whatever other post they hold")
{
    District d;
    d.put(work_clerk, AppointPerson{branch_secretary, organ, registry::Title::member, today, {}, {}});
    d.put(branch_secretary, GiveReason{missed, {"冬训"}});
    CHECK(d.why(branch_secretary, DecideReason{missed, true, {"可"}}) == refusals::cannot_decide_own_obligation);
    CHECK(d.why(branch_secretary, Waive{must, {"可"}}) == refusals::cannot_decide_own_obligation);
}

TEST_CASE("who answered for the bearer when the window ended does not decide on it later")
{
    District d;
    d.put(work_clerk, EndAppointment{AppointmentId{5}, today - days{1}});
    d.put(work_clerk, AppointPerson{branch_secretary, organ, registry::Title::member, today, {}, {}});
    CHECK(d.why(branch_secretary, Waive{must, {"可"}}) == refusals::cannot_decide_own_obligation);
}

TEST_CASE("what a work committee owes is waived by the district committee, not by itself")
{
    District d;
    CHECK(d.why(work_secretary, Waive{plan_of_work, {"可"}}) == refusals::right_missing);
    d.put(district_secretary, Waive{plan_of_work, {"机构改革"}});
    CHECK(standing(d, plan_of_work) == Standing::waived);
}

TEST_CASE("a grant that reaches everywhere still decides only below")
{
    District d;
    const auto all = built_in_grants();
    AdoptRights rights{today, {all.begin(), all.end()}};
    rights.grants.push_back(
        {registry::OrgKind::work_committee, registry::Title::secretary, Right::waive, Reach::everywhere});
    d.put(work_secretary, rights);
    const ObligationId of_member{"example@m3@2025"};
    CHECK(d.ask(work_secretary, Waive{of_member, {"可"}}).has_value());
    d.put(work_clerk,
          AppointPerson{
              member, work, registry::Title::secretary, day_at(2020, 8, 1), day_at(2020, 9, 1), {}, work_secretary});
    CHECK(d.why(work_clerk, Waive{plan_of_work, {"可"}}) == refusals::right_missing);
    // The secretary answers for the work committee itself; a deputy elsewhere would not be above it.
    CHECK(d.why(work_secretary, Waive{plan_of_work, {"可"}}) == refusals::cannot_decide_own_obligation);
}

TEST_CASE("a post that reaches a body without standing above it decides nothing there")
{
    District d;
    const auto all = built_in_grants();
    AdoptRights rights{today, {all.begin(), all.end()}};
    rights.grants.push_back(
        {registry::OrgKind::work_committee, registry::Title::clerk, Right::waive, Reach::everywhere});
    d.put(work_secretary, rights);
    CHECK(d.why(work_clerk, Waive{plan_of_work, {"可"}}) == refusals::not_the_tier_above);
}

TEST_CASE("a waiver is for what is owed and unsettled, once")
{
    District d;
    CHECK(d.why(work_secretary, Waive{{"theme-day@o99@2026-01"}, {"可"}}) == refusals::right_missing);
    CHECK(d.why(organ_secretary, Waive{must, {""}}) == refusals::text_missing);
    d.put(organ_secretary, Waive{must, {"机构改革"}});
    CHECK(d.why(organ_secretary, Waive{must, {"再"}}) == refusals::already_waived);
    d.put(branch_secretary, Contest{missed, {"当月支部停转"}});
    d.put(work_secretary, DecideContest{missed, Outcome::not_owed, std::nullopt, {"属实"}});
    CHECK(d.why(organ_secretary, Waive{missed, {"可"}}) == refusals::not_owed);
}

TEST_CASE("whom it concerns may contest, one contest at a time")
{
    District d;
    CHECK(d.why(branch_secretary, Contest{{"nothing"}, {"不"}}) == refusals::obligation_unknown);
    CHECK(d.why(member, Contest{missed, {"不"}}) == refusals::not_a_bearer);
    CHECK(d.why(branch_secretary, Contest{missed, {""}}) == refusals::text_missing);
    CHECK(d.ask(member, Contest{{"example@m7@2025"}, {"已做"}}).has_value());
    d.put(branch_secretary, Contest{missed, {"已做"}});
    CHECK(d.why(branch_secretary, Contest{missed, {"再"}}) == refusals::contest_already_open);
}

TEST_CASE("a contest is heard one tier above the one that decides reasons, by somebody else")
{
    District d;
    const DecideContest upheld{missed, Outcome::counts_as_done, day_at(2026, 1, 20), {"属实"}};
    CHECK(d.why(work_secretary, upheld) == refusals::nothing_contested);
    d.put(branch_secretary, GiveReason{missed, {"冬训"}});
    d.put(work_clerk, DecideReason{missed, false, {"不充分"}});
    d.put(branch_secretary, Contest{missed, {"已做"}});
    CHECK(d.why(organ_secretary, upheld) == refusals::contest_for_the_tier_above);
    CHECK(d.why(work_clerk, upheld) == refusals::decided_the_reason_before);
    auto wrong = upheld;
    wrong.performed.reset();
    CHECK(d.why(work_secretary, wrong) == refusals::performed_day_missing);
    wrong.performed = today + days{1};
    CHECK(d.why(work_secretary, wrong) == refusals::performed_day_unfit);
    wrong = upheld;
    wrong.outcome = Outcome::rejected;
    CHECK(d.why(work_secretary, wrong) == refusals::performed_day_unfit);
    d.put(work_secretary, upheld);
    CHECK(standing(d, missed) == Standing::done);
}

TEST_CASE("the district committee hears what is contested about a leading group or a work committee")
{
    District d;
    d.put(organ_secretary, Contest{plan_of_organ, {"已做"}});
    CHECK(d.why(work_secretary, DecideContest{plan_of_organ, Outcome::rejected, {}, {"否"}}) ==
          refusals::contest_for_the_tier_above);
    d.put(district_secretary, DecideContest{plan_of_organ, Outcome::rejected, {}, {"否"}});
}

namespace {

Command any_decision(int kind, const ObligationId& id)
{
    switch (kind) {
        case 0: return DecideReason{id, true, {"可"}};
        case 1: return Waive{id, {"可"}};
        default: return DecideContest{id, Outcome::rejected, std::nullopt, {"否"}};
    }
}

// A random step, valid or not.
Command any_step(const std::vector<ObligationId>& ids)
{
    const auto org = OrgId{*rc::gen::inRange(1u, 9u)};
    const auto person = PersonId{*rc::gen::inRange(1u, 10u)};
    const Day on = today - days{*rc::gen::inRange(-2, 400)};
    const auto& id = ids[*rc::gen::inRange<std::size_t>(0, ids.size())];
    switch (*rc::gen::inRange(0, 14)) {
        case 0: return TransferMember{person, org, on};
        case 1: return EndMembership{person, registry::Leaving::transferred_out, on};
        case 2:
            return AppointPerson{person, org, *rc::gen::element(registry::Title::secretary, registry::Title::member),
                                 on,     {},  *rc::gen::element(std::vector<OrgId>{}, std::vector<OrgId>{organ})};
        case 3: return EndAppointment{AppointmentId{*rc::gen::inRange(1u, 12u)}, on};
        case 4: return MoveOrganisation{org, OrgId{*rc::gen::inRange(1u, 9u)}, std::nullopt, on};
        case 5: return DissolveOrganisation{org, on};
        case 6:
            return EnterRecord{{.host = org,
                                .performed = on,
                                .roster = record::Roster::members,
                                .exceptions = {{person, record::Presence::excused}}},
                               {.title = "会"}};
        case 7: return WithdrawRecord{RecordId{*rc::gen::inRange(1u, 6u)}, {"误"}};
        case 8: return GiveReason{id, {"忙"}};
        case 9: return Contest{id, {"不"}};
        case 10: return MarkMember{person, registry::Mark::relaxed, *rc::gen::arbitrary<bool>(), on};
        case 11: return FoundOrganisation{registry::OrgKind::branch, unit, org, std::nullopt, on, {"新"}};
        case 12:
            return GradeMember{person,
                               *rc::gen::element(registry::MemberKind::full, registry::MemberKind::probationary), on};
        default: return any_decision(*rc::gen::inRange(0, 3), id);
    }
}

std::vector<ObligationId> all_obligations(const District& d)
{
    const duty::Facts facts{d.state.people(), d.state.records(), d.state.duties()};
    std::vector<ObligationId> ids;
    for (const auto& obligation : duty::obligations(facts, {}, today, today)) ids.push_back(obligation.id());
    return ids;
}

bool decides(const Command& command)
{
    return std::holds_alternative<DecideReason>(command) || std::holds_alternative<Waive>(command) ||
           std::holds_alternative<DecideContest>(command);
}

std::vector<Standing> standings_of(const State& state)
{
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    std::vector<Standing> all;
    for (const auto& obligation : duty::obligations(facts, {}, today, today))
        all.push_back(duty::evaluate(facts, obligation, today, today).standing);
    return all;
}

}  // namespace

TEST_CASE("who contested a standing does not decide the contest, whatever post they hold since")
{
    District d;
    d.put(branch_secretary, Contest{missed, {"已经开展"}});
    auto post = a_post(branch_secretary, work, registry::Title::deputy_secretary, today);
    post.with = work_secretary;
    d.put(work_clerk, post);
    CHECK(d.why(branch_secretary, DecideContest{missed, Outcome::rejected, {}, {"否"}}) ==
          refusals::cannot_decide_own_obligation);
}

TEST_CASE("whatever is decided applies; nobody decides on what they answer for; replay equals live")
{
    const auto ok = rc::check([] {
        District d;
        const auto ids = all_obligations(d);
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) {
            const PersonId actor{*rc::gen::inRange(1u, 9u)};
            const Command command = any_step(ids);
            if (!d.ask(actor, command)) continue;
            if (decides(command)) {
                const duty::Facts facts{d.state.people(), d.state.records(), d.state.duties()};
                std::visit(
                    [&](const auto& it) {
                        if constexpr (requires { it.obligation; }) {
                            const auto bearer = duty::parts_of(it.obligation)->bearer;
                            RC_ASSERT(!duty::answers_for(facts, actor, bearer, today, today));
                        }
                    },
                    command);
            }
            d.put(actor, command);
        }
        State again;
        for (const Leaf& leaf : d.leaves) again.apply(leaf);
        RC_ASSERT(again.leaves() == d.state.leaves());
        RC_ASSERT(standings_of(again) == standings_of(d.state));
        for (const auto& person : d.state.people().people())
            RC_ASSERT(again.people().branch_of(person.id, today, today) ==
                      d.state.people().branch_of(person.id, today, today));
        RC_ASSERT(d.state.people().unassigned(today, today).empty());
    });
    CHECK(ok);
}
