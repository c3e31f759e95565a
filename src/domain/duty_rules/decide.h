// The rules for duties and for single obligations.
#pragma once

#include "domain/district/deciding.h"
#include "domain/duty_rules/commands.h"
#include "domain/duty_rules/refusals.h"
#include "domain/duty_rules/texts.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const AdoptCatalogue& command);
Decided decide_on(const Request& asked, const AdoptDuty& command);
Decided decide_on(const Request& asked, const EndDuty& command);
Decided decide_on(const Request& asked, const AdoptHolidays& command);
Decided decide_on(const Request& asked, const AdoptParameters& command);
Decided decide_on(const Request& asked, const OpenReferenceYear& command);
Decided decide_on(const Request& asked, const GiveReason& command);
Decided decide_on(const Request& asked, const TakeBackReason& command);
Decided decide_on(const Request& asked, const DecideReason& command);
Decided decide_on(const Request& asked, const Waive& command);
Decided decide_on(const Request& asked, const Contest& command);
Decided decide_on(const Request& asked, const DecideContest& command);

OrgId toward(const State& state, const AdoptCatalogue& command, Day today);
OrgId toward(const State& state, const AdoptDuty& command, Day today);
OrgId toward(const State& state, const EndDuty& command, Day today);
OrgId toward(const State& state, const AdoptHolidays& command, Day today);
OrgId toward(const State& state, const AdoptParameters& command, Day today);
OrgId toward(const State& state, const OpenReferenceYear& command, Day today);
OrgId toward(const State& state, const GiveReason& command, Day today);
OrgId toward(const State& state, const TakeBackReason& command, Day today);
OrgId toward(const State& state, const DecideReason& command, Day today);
OrgId toward(const State& state, const Waive& command, Day today);
OrgId toward(const State& state, const Contest& command, Day today);
OrgId toward(const State& state, const DecideContest& command, Day today);

void clean_texts(TextDoor& door, AdoptCatalogue& command);
void clean_texts(TextDoor& door, AdoptDuty& command);
void clean_texts(TextDoor& door, GiveReason& command);
void clean_texts(TextDoor& door, DecideReason& command);
void clean_texts(TextDoor& door, Waive& command);
void clean_texts(TextDoor& door, Contest& command);
void clean_texts(TextDoor& door, DecideContest& command);

bool is_by_own_right(const Request& asked, const GiveReason& command);
bool is_by_own_right(const Request& asked, const TakeBackReason& command);
bool is_by_own_right(const Request& asked, const Contest& command);
bool is_by_own_right(const Request& asked, const DecideContest& command);  // the district committee's delegate

Objection object_to_terms(const duty::Terms& terms);

}  // namespace jinze::district
