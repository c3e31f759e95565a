// The rules for the district as a whole: opening it, imports, the table of rights, the body whose posts reach
// everywhere.
#pragma once

#include "domain/district/deciding.h"
#include "domain/district_rules/commands.h"
#include "domain/district_rules/refusals.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const OpenDistrict& command);
Decided decide_on(const Request& asked, const BeginImport& command);
Decided decide_on(const Request& asked, const EndImport& command);
Decided decide_on(const Request& asked, const UndoImport& command);
Decided decide_on(const Request& asked, const AdoptRights& command);
Decided decide_on(const Request& asked, const NameBody& command);
Decided decide_on(const Request& asked, const NoteSecurityLog& command);

OrgId toward(const State& state, const OpenDistrict& command, Day today);
OrgId toward(const State& state, const BeginImport& command, Day today);
OrgId toward(const State& state, const EndImport& command, Day today);
OrgId toward(const State& state, const UndoImport& command, Day today);
OrgId toward(const State& state, const AdoptRights& command, Day today);
OrgId toward(const State& state, const NameBody& command, Day today);
OrgId toward(const State& state, const NoteSecurityLog& command, Day today);

}  // namespace jinze::district
