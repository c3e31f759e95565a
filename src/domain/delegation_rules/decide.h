// The rules for deputies: who is named for whom, by whom, and for how long.
#pragma once

#include "domain/delegation_rules/commands.h"
#include "domain/delegation_rules/refusals.h"
#include "domain/delegation_rules/texts.h"
#include "domain/district/deciding.h"

namespace jinze::district {

// Our choice: one quarter of a year. Whoever is away for longer is not away but replaced, which is an appointment.
inline constexpr int absence_at_most = 90;  // days, both ends included

Decided decide_on(const Request& asked, const NameDeputy& command);
Decided decide_on(const Request& asked, const EndDelegation& command);

// The body of a delegation; none: there is no such one.
OrgId home_of(const State& state, delegation::DelegationId id);
OrgId toward(const State& state, const NameDeputy& command, Day today);
OrgId toward(const State& state, const EndDelegation& command, Day today);

bool is_by_own_right(const Request& asked, const NameDeputy& command);     // the absent person, the head of the body
bool is_by_own_right(const Request& asked, const EndDelegation& command);  // the same, and the deputy

void clean_texts(TextDoor& door, NameDeputy& command);

// Those who may be the deputy of a person in a body today, without regard to days.
std::vector<PersonId> fit_as_deputies(const State& state, PersonId absent, OrgId org, Day today);

}  // namespace jinze::district
