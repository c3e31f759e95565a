// Objections to a nominee during the notice. Only that there is one is kept, and what came of it.
#include "domain/commendation_rules/known.h"

namespace jinze::district {
namespace {

using commendation::Award;
using commendation::ObjectionOutcome;

}  // namespace

OrgId toward(const State& state, const ReceiveNomineeObjection& it, Day) { return home_of(state, it.award); }
OrgId toward(const State& state, const ConcludeNomineeObjection& it, Day) { return home_of(state, it.award); }

Decided decide_on(const Request& asked, const ReceiveNomineeObjection& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    if (const auto no = object_to_numbers(award, std::span{&command.nominee, 1})) return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.received)) return std::unexpected{*no};
    const auto life = life_of(award, command.nominee, asked.working_days(), asked.today);
    if (life.batch == 0) return refuse(refusals::not_in_notice, std::to_string(command.nominee));
    if (command.received < life.first || command.received > life.last)
        return refuse(refusals::award_objection_outside_notice, to_text(life.last));
    if (life.standing == commendation::NomineeStanding::conferred)
        return refuse(refusals::conferred_already, std::to_string(command.nominee));
    if (command.anonymous && !command.clue) return refuse(refusals::award_objection_without_clue);
    return Events{commendation::ObjectionReceived{.award = command.award,
                                                  .objection = static_cast<int>(award.objections.size()) + 1,
                                                  .nominee = command.nominee,
                                                  .received = command.received,
                                                  .anonymous = command.anonymous,
                                                  .handed_over = command.handed_over}};
}

Decided decide_on(const Request& asked, const ConcludeNomineeObjection& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    const commendation::NomineeObjection* it = award.objection(command.objection);
    if (!it) return refuse(refusals::award_objection_unknown, std::to_string(command.objection));
    if (!it->conclusions.empty() &&
        (it->conclusions.back().outcome != ObjectionOutcome::deferred || command.outcome == ObjectionOutcome::deferred))
        return refuse(refusals::award_objection_concluded_already, std::to_string(command.objection));
    const bool decided_by_meeting = command.outcome != ObjectionOutcome::unfounded;
    if (decided_by_meeting && !command.meeting) return refuse(refusals::award_objection_needs_meeting);
    if (command.meeting)
        if (const auto no = object_to_meeting(asked, *command.meeting, award.planned.body, it->received.received))
            return std::unexpected{*no};
    return Events{commendation::ObjectionConcluded{.award = command.award,
                                                   .objection = command.objection,
                                                   .outcome = command.outcome,
                                                   .meeting = command.meeting}};
}

}  // namespace jinze::district
