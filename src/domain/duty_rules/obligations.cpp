// Reasons, waivers and contests. Whoever answers for a bearer never decides about it. The tier above decides; a contest
// is decided one tier above that.
#include "domain/district/tiers.h"
#include "domain/duty_rules/decide.h"

namespace jinze::district {
namespace {

using duty::Docket;
using duty::Obligation;
using record::ObligationId;

// The data of one obligation, looked up once.
struct Matter {
    Obligation obligation;
    Docket docket;
    duty::Standing standing{};
    OrgId home;
};

std::optional<Matter> find(const Request& asked, const ObligationId& id)
{
    auto obligation = duty::find_obligation(asked.facts(), id, asked.today);
    if (!obligation) return {};
    const Docket* docket = asked.state.duties().docket(id);
    const auto standing = duty::evaluate(asked.facts(), *obligation, asked.today, asked.today).standing;
    const OrgId home = duty::home_of(asked.facts(), obligation->bearer, asked.today, asked.today);
    return Matter{std::move(*obligation), docket ? *docket : Docket{}, standing, home};
}

// Today or when the window ended: nobody decides on an obligation that was their own then.
bool is_own(const Request& asked, const Matter& matter)
{
    const auto answers = [&](Day on) {
        return duty::answers_for(asked.facts(), asked.actor, matter.obligation.bearer, on, asked.today);
    };
    const auto wrote = [&](const duty::ReasonEntry& entry) { return entry.by.is(asked.actor); };
    return answers(asked.today) || answers(std::min(matter.obligation.last, asked.today)) ||
           std::any_of(matter.docket.reasons.begin(), matter.docket.reasons.end(), wrote) ||
           std::any_of(matter.docket.contests.begin(), matter.docket.contests.end(), wrote);
}

bool has_post_above(const Request& asked, Right right, OrgId home, auto&& stands)
{
    const auto bodies = asked.bodies_with(right, home);
    return std::any_of(bodies.begin(), bodies.end(),
                       [&](OrgId body) { return stands(asked.people, body, home, asked.today); });
}

Objection object_to_settled(const Matter& matter)
{
    if (duty::is_settled(matter.standing)) return because(refusals::already_settled, matter.obligation.id().text);
    if (matter.standing == duty::Standing::not_owed) return because(refusals::not_owed, matter.obligation.id().text);
    return {};
}

Objection object_to_decider(const Request& asked, const Matter& matter, Right right)
{
    if (is_own(asked, matter)) return because(refusals::cannot_decide_own_obligation, to_text(asked.actor));
    if (!has_post_above(asked, right, matter.home, stands_above))
        return because(refusals::not_the_tier_above, to_text(matter.home));
    return {};
}

// The tier above the one that decides reasons, or whom the district committee named for it.
Objection object_to_contest_decider(const Request& asked, const Matter& matter)
{
    if (is_own(asked, matter)) return because(refusals::cannot_decide_own_obligation, to_text(asked.actor));
    if (is_contest_delegate(asked.state, asked.actor, matter.home, asked.today)) return {};
    if (const auto no = object_to_decider(asked, matter, Right::decide_contest)) return no;
    if (!has_post_above(asked, Right::decide_contest, matter.home, hears_contests))
        return because(refusals::contest_for_the_tier_above, to_text(matter.home));
    return {};
}

}  // namespace

Decided decide_on(const Request& asked, const GiveReason& command)
{
    const auto matter = find(asked, command.obligation);
    if (!matter) return refuse(refusals::obligation_unknown);
    if (matter->obligation.terms().force == duty::Force::must)
        return refuse(refusals::must_takes_no_reason, command.obligation.text);
    if (asked.today < matter->obligation.begin)
        return refuse(refusals::not_yet_begun, to_text(matter->obligation.begin));
    if (const auto no = object_to_settled(*matter)) return std::unexpected{*no};
    if (matter->docket.reasons.size() > matter->docket.reason_decisions.size())
        return refuse(refusals::reason_already_given, command.obligation.text);
    if (const duty::Decision* decided = matter->docket.reason_decision(asked.today); decided && decided->accepted)
        return refuse(refusals::reason_already_decided, command.obligation.text);
    if (const auto no = object_to_missing(command.reason.text, texts::reason, "text")) return std::unexpected{*no};
    return Events{duty::ReasonGiven{.obligation = command.obligation, .words = asked.seal(command.reason)}};
}

Decided decide_on(const Request& asked, const TakeBackReason& command)
{
    const auto matter = find(asked, command.obligation);
    if (!matter) return refuse(refusals::obligation_unknown);
    const Docket& docket = matter->docket;
    if (docket.reasons.empty()) return refuse(refusals::no_reason_given, command.obligation.text);
    if (docket.reason_decisions.size() >= docket.reasons.size())
        return refuse(refusals::reason_already_decided, command.obligation.text);
    if (docket.reasons.back().by != asked.actor) return refuse(refusals::not_ones_own_act, to_text(asked.actor));
    if (docket.reasons.back().entered != asked.today)
        return refuse(refusals::taken_back_too_late, to_text(docket.reasons.back().entered));
    return Events{duty::ReasonTakenBack{.obligation = command.obligation}};
}

Decided decide_on(const Request& asked, const DecideReason& command)
{
    const auto matter = find(asked, command.obligation);
    if (!matter) return refuse(refusals::obligation_unknown);
    if (matter->obligation.terms().force == duty::Force::must)
        return refuse(refusals::must_takes_no_reason, command.obligation.text);
    if (matter->docket.reasons.empty()) return refuse(refusals::no_reason_given, command.obligation.text);
    if (matter->docket.reason_decisions.size() >= matter->docket.reasons.size())
        return refuse(refusals::reason_already_decided, command.obligation.text);
    if (const auto no = object_to_decider(asked, *matter, Right::decide_reason)) return std::unexpected{*no};
    if (command.over && command.over != matter->docket.reason_number())
        return refuse(refusals::reason_moved_on, command.obligation.text);
    // A rejection needs a reason in writing; an acceptance adopts the reason that was given.
    const auto no = object_to_missing(command.why.text, texts::decision, "text");
    if (no && !command.accepted) return std::unexpected{*no};
    return Events{duty::ReasonDecided{
        .obligation = command.obligation, .accepted = command.accepted, .words = asked.seal(command.why)}};
}

Decided decide_on(const Request& asked, const Waive& command)
{
    const auto matter = find(asked, command.obligation);
    if (!matter) return refuse(refusals::obligation_unknown);
    if (matter->docket.waiver(asked.today)) return refuse(refusals::already_waived, command.obligation.text);
    if (const auto no = object_to_settled(*matter)) return std::unexpected{*no};
    if (const auto no = object_to_decider(asked, *matter, Right::waive)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.why.text, texts::waiver, "text")) return std::unexpected{*no};
    return Events{duty::ObligationWaived{.obligation = command.obligation, .words = asked.seal(command.why)}};
}

Decided decide_on(const Request& asked, const Contest& command)
{
    const auto matter = find(asked, command.obligation);
    if (!matter) return refuse(refusals::obligation_unknown);
    const duty::BearerRef& bearer = matter->obligation.bearer;
    if (!duty::answers_for(asked.facts(), asked.actor, bearer, asked.today, asked.today) &&
        !duty::answers_for(asked.facts(), asked.actor, bearer, std::min(matter->obligation.last, asked.today),
                           asked.today))
        return refuse(refusals::not_a_bearer, duty::to_text(bearer));
    if (matter->docket.contests.size() > matter->docket.contest_decisions.size())
        return refuse(refusals::contest_already_open, command.obligation.text);
    if (const auto no = object_to_missing(command.why.text, texts::contest, "text")) return std::unexpected{*no};
    return Events{duty::StandingContested{.obligation = command.obligation, .words = asked.seal(command.why)}};
}

Decided decide_on(const Request& asked, const DecideContest& command)
{
    const auto matter = find(asked, command.obligation);
    if (!matter) return refuse(refusals::obligation_unknown);
    const Docket& docket = matter->docket;
    const bool counts = command.outcome == duty::Outcome::counts_as_done;
    if (docket.contests.size() <= docket.contest_decisions.size())
        return refuse(refusals::nothing_contested, command.obligation.text);
    if (const auto no = object_to_contest_decider(asked, *matter)) return std::unexpected{*no};
    const auto decided_by_actor = [&](const duty::Decision& decision) { return decision.by.is(asked.actor); };
    if (std::any_of(docket.reason_decisions.begin(), docket.reason_decisions.end(), decided_by_actor))
        return refuse(refusals::decided_the_reason_before, to_text(asked.actor));
    if (counts && !command.performed) return refuse(refusals::performed_day_missing);
    if (command.performed &&
        (!counts || *command.performed > asked.today || *command.performed < matter->obligation.begin))
        return refuse(refusals::performed_day_unfit, to_text(*command.performed));
    if (const auto no = object_to_missing(command.why.text, texts::decision, "text")) return std::unexpected{*no};
    return Events{duty::ContestDecided{.obligation = command.obligation,
                                       .outcome = command.outcome,
                                       .performed = command.performed,
                                       .words = asked.seal(command.why)}};
}

}  // namespace jinze::district
