// What an event says something of. A later event about one of the same subjects takes its place: then what the first one
// wrote no longer stands, and the command that wrote it may be meant once more.
#pragma once

#include <set>
#include <string>

#include "domain/district/state.h"

namespace jinze::district {

// Words of this program only, never shown: "name o5". Empty where nothing can take the event's place. The state holds
// the event.
std::set<std::string> subjects_of(const State& state, const Event& event);

}  // namespace jinze::district
