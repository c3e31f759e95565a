// What an event concerns, and what it says something of: the word of the room it belongs to (domain/district/about.h).
// The names differ from the rooms' own, for an event of a room is a district::Event too: where a room says nothing,
// nothing compiles.
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

// The state holds the event.
About about_event(const Event& event, const State& state);
// Of the event alone, where no state is at hand: what it made, and how the standings follow it.
About about_event(const Event& event);
// Empty where nothing can take the event's place. The state holds the event.
Subjects subjects_of_event(const State& state, const Event& event);

}  // namespace jinze::district
