// What an event concerns and its subjects, asked of the room that owns it (domain/district/about.h). The names differ
// from the rooms' own: an event of a room is a district::Event too, so without its own overload nothing compiles.
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

// The state must already hold the event.
About about_event(const Event& event, const State& state);
// Without a state: only what the event made, and how the standings follow it.
About about_event(const Event& event);
// Empty if no later event can replace it. The state must already hold the event.
Subjects subjects_of_event(const State& state, const Event& event);

}  // namespace jinze::district
