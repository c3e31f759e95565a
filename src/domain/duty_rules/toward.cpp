// The organisation for which the right is needed: the home of the bearer. Rules concern the whole district, except a
// unit's own.
#include "domain/duty/obligation.h"
#include "domain/duty_rules/decide.h"

namespace jinze::district {
namespace {

OrgId home_of(const State& state, const record::ObligationId& id, Day today)
{
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    const auto obligation = duty::find_obligation(facts, id, today);
    return obligation ? duty::home_of(facts, obligation->bearer, today, today) : OrgId{};
}

bool answers_for(const Request& asked, const record::ObligationId& id)
{
    const auto obligation = duty::find_obligation(asked.facts(), id, asked.today);
    return !obligation || duty::answers_for(asked.facts(), asked.actor, obligation->bearer, asked.today, asked.today);
}

}  // namespace

OrgId toward(const State&, const AdoptCatalogue&, Day) { return {}; }
OrgId toward(const State&, const AdoptDuty& it, Day) { return it.unit.value_or(OrgId{}); }
OrgId toward(const State&, const EndDuty&, Day) { return {}; }
OrgId toward(const State&, const AdoptHolidays&, Day) { return {}; }
OrgId toward(const State&, const AdoptParameters&, Day) { return {}; }
OrgId toward(const State&, const OpenReferenceYear&, Day) { return {}; }
OrgId toward(const State& state, const GiveReason& it, Day today) { return home_of(state, it.obligation, today); }
OrgId toward(const State& state, const TakeBackReason& it, Day today) { return home_of(state, it.obligation, today); }
OrgId toward(const State& state, const DecideReason& it, Day today) { return home_of(state, it.obligation, today); }
OrgId toward(const State& state, const Waive& it, Day today) { return home_of(state, it.obligation, today); }
OrgId toward(const State& state, const Contest& it, Day today) { return home_of(state, it.obligation, today); }
OrgId toward(const State& state, const DecideContest& it, Day today) { return home_of(state, it.obligation, today); }

// Those who answer for the bearer need no right to give a reason. Contesting depends not on rights but on who is
// concerned; its own rule checks that.
bool is_by_own_right(const Request& asked, const GiveReason& it) { return answers_for(asked, it.obligation); }
bool is_by_own_right(const Request& asked, const TakeBackReason& it) { return answers_for(asked, it.obligation); }
bool is_by_own_right(const Request&, const Contest&) { return true; }
bool is_by_own_right(const Request& asked, const DecideContest& it)
{
    return is_contest_delegate(asked.state, asked.actor, home_of(asked.state, it.obligation, asked.today), asked.today);
}

}  // namespace jinze::district
