// Decides whether a command may happen and which events follow. Pure, except for the seal, which is called only after
// every check has passed.
#pragma once

#include "domain/assembly/rooms.h"
#include "domain/district/context.h"
#include "domain/district/state.h"

namespace jinze::district {

Decided decide(const State& state, const Command& command, const Context& context);

// In whose place decide() lets the actor act with this context (职务代理); 0: in their own name, which decide() then
// judges. A refusal is decide()'s. Nothing is sealed.
std::expected<PersonId, Refused> in_whose_place(const State& state, const Command& command, const Context& context);

// Whether a deputy may give this command in the place of an absent person.
bool goes_to_deputies(const Command& command);

// The right a command needs, and the organisation for which; none: for the district as a whole.
Right right_for(const Command& command);
OrgId toward(const State& state, const Command& command, Day today);

// The same command with a second person; nothing if it takes none.
std::optional<Command> with_second(Command command, PersonId second);

}  // namespace jinze::district
