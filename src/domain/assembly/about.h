// The subjects of an event, asked of the room that owns it (domain/district/about.h).
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

// The register must already hold the event.
About about(const Event& event, const registry::Register& people);
// Empty if no later event can replace it. The state must already hold the event.
Subjects subjects_of(const State& state, const Event& event);

}  // namespace jinze::district
