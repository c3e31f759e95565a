// The rules for requests for help: the asker says whether the answer helped; where they object or say nothing, the
// tier above the asker decides. The addressee never does.
#pragma once

#include "domain/district/deciding.h"
#include "domain/request/life.h"
#include "domain/request_rules/commands.h"
#include "domain/request_rules/refusals.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const ConfirmAnswer& command);
Decided decide_on(const Request& asked, const ObjectToAnswer& command);
Decided decide_on(const Request& asked, const DecideRequest& command);

// The body that asked.
OrgId toward(const State& state, const ConfirmAnswer& command, Day today);
OrgId toward(const State& state, const ObjectToAnswer& command, Day today);
OrgId toward(const State& state, const DecideRequest& command, Day today);

bool is_by_own_right(const Request& asked, const ConfirmAnswer& command);  // the member who asked
bool is_by_own_right(const Request& asked, const ObjectToAnswer& command);

void clean_texts(TextDoor& door, ObjectToAnswer& command);
void clean_texts(TextDoor& door, DecideRequest& command);

}  // namespace jinze::district
