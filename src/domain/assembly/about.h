// What an event concerns, and what it says something of: the word of the room it belongs to (domain/district/about.h).
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

// The register holds the event.
About about(const Event& event, const registry::Register& people);
// Empty where nothing can take the event's place. The state holds the event.
Subjects subjects_of(const State& state, const Event& event);

}  // namespace jinze::district
