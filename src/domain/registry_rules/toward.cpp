// The organisation for which the right is needed. A new thing needs the right for its parent; a person's data needs it
// for their current or last branch.
#include "domain/registry_rules/decide.h"

namespace jinze::district {
namespace {

using registry::Register;

OrgId org_of(const Register& people, PostId post) { return people.find(post) ? people[post].org : OrgId{}; }

OrgId home_of(const Register& people, PersonId id, Day today)
{
    const registry::Person* person = people.find(id);
    if (!person || person->stints.empty()) return {};
    return people.branch_of(id, today, today).value_or(person->stints.back().branch);
}

}  // namespace

OrgId toward(const State&, const FoundOrganisation& it, Day) { return it.leads.value_or(OrgId{}); }
OrgId toward(const State&, const RenameOrganisation& it, Day) { return it.org; }
OrgId toward(const State&, const StateFunction& it, Day) { return it.unit; }
OrgId toward(const State&, const MoveOrganisation& it, Day) { return it.org; }
OrgId toward(const State&, const DissolveOrganisation& it, Day) { return it.org; }
OrgId toward(const State&, const RegisterPerson& it, Day) { return it.branch; }
OrgId toward(const State& state, const CorrectIdentity& it, Day today)
{
    return home_of(state.people(), it.person, today);
}
OrgId toward(const State& state, const TransferMember& it, Day today)
{
    return home_of(state.people(), it.person, today);
}
OrgId toward(const State& state, const EndMembership& it, Day today)
{
    return home_of(state.people(), it.person, today);
}
OrgId toward(const State& state, const GradeMember& it, Day today) { return home_of(state.people(), it.person, today); }
OrgId toward(const State& state, const MarkMember& it, Day today) { return home_of(state.people(), it.person, today); }
OrgId toward(const State& state, const ErasePerson& it, Day today) { return home_of(state.people(), it.person, today); }
OrgId toward(const State&, const AppointPerson& it, Day) { return it.org; }
OrgId toward(const State&, const FillVacancy&, Day) { return {}; }
OrgId toward(const State& state, const EndAppointment& it, Day)
{
    const auto* appointment = state.people().find(it.appointment);
    return appointment ? org_of(state.people(), appointment->post) : OrgId{};
}
OrgId toward(const State& state, const GiveCharge& it, Day) { return org_of(state.people(), it.post); }
OrgId toward(const State& state, const EndCharge& it, Day)
{
    const auto* charge = state.people().find(it.charge);
    return charge ? org_of(state.people(), charge->post) : OrgId{};
}

// The ordinary two are missing; the command's own rule decides who they are.
bool is_by_own_right(const Request&, const FillVacancy&) { return true; }

}  // namespace jinze::district
