// The rules for organisations, members and posts.
#pragma once

#include "domain/district/deciding.h"
#include "domain/registry_rules/commands.h"
#include "domain/registry_rules/refusals.h"
#include "domain/registry_rules/texts.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const FoundOrganisation& command);
Decided decide_on(const Request& asked, const RenameOrganisation& command);
Decided decide_on(const Request& asked, const StateFunction& command);
Decided decide_on(const Request& asked, const MoveOrganisation& command);
Decided decide_on(const Request& asked, const DissolveOrganisation& command);
Decided decide_on(const Request& asked, const RegisterPerson& command);
Decided decide_on(const Request& asked, const CorrectIdentity& command);
Decided decide_on(const Request& asked, const TransferMember& command);
Decided decide_on(const Request& asked, const EndMembership& command);
Decided decide_on(const Request& asked, const GradeMember& command);
Decided decide_on(const Request& asked, const MarkMember& command);
Decided decide_on(const Request& asked, const ErasePerson& command);
Decided decide_on(const Request& asked, const AppointPerson& command);
Decided decide_on(const Request& asked, const FillVacancy& command);
Decided decide_on(const Request& asked, const EndAppointment& command);
Decided decide_on(const Request& asked, const GiveCharge& command);
Decided decide_on(const Request& asked, const EndCharge& command);

OrgId toward(const State& state, const FoundOrganisation& command, Day today);
OrgId toward(const State& state, const RenameOrganisation& command, Day today);
OrgId toward(const State& state, const StateFunction& command, Day today);
OrgId toward(const State& state, const MoveOrganisation& command, Day today);
OrgId toward(const State& state, const DissolveOrganisation& command, Day today);
OrgId toward(const State& state, const RegisterPerson& command, Day today);
OrgId toward(const State& state, const CorrectIdentity& command, Day today);
OrgId toward(const State& state, const TransferMember& command, Day today);
OrgId toward(const State& state, const EndMembership& command, Day today);
OrgId toward(const State& state, const GradeMember& command, Day today);
OrgId toward(const State& state, const MarkMember& command, Day today);
OrgId toward(const State& state, const ErasePerson& command, Day today);
OrgId toward(const State& state, const AppointPerson& command, Day today);
OrgId toward(const State& state, const FillVacancy& command, Day today);
OrgId toward(const State& state, const EndAppointment& command, Day today);
OrgId toward(const State& state, const GiveCharge& command, Day today);
OrgId toward(const State& state, const EndCharge& command, Day today);

void clean_texts(TextDoor& door, FoundOrganisation& command);
void clean_texts(TextDoor& door, RenameOrganisation& command);
void clean_texts(TextDoor& door, StateFunction& command);
void clean_texts(TextDoor& door, RegisterPerson& command);
void clean_texts(TextDoor& door, CorrectIdentity& command);

bool is_by_own_right(const Request& asked, const FillVacancy& command);

}  // namespace jinze::district
