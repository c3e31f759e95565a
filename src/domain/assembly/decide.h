// May it happen, and what has then happened? Every rule of the house, asked one command at a time: pure but for the
// seal, which is called only once every refusal is past.
#pragma once

#include "domain/assembly/rooms.h"
#include "domain/district/context.h"
#include "domain/district/state.h"

namespace jinze::district {

Decided decide(const State& state, const Command& command, const Context& context);

// The right a command needs, and the organisation toward which; none: the district as a whole.
Right right_for(const Command& command);
OrgId toward(const State& state, const Command& command, Day today);

// The same command with a second person; nothing where it takes none.
std::optional<Command> with_second(Command command, PersonId second);

}  // namespace jinze::district
