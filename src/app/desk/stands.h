// Whether the leaves of an answered request still stand: no later leaf changes one of its subjects
// (domain/assembly/about.h).
#pragma once

#include "domain/district/state.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

// Reads the leaves from that request's first one to the last of the state. Throws StorageError.
bool stands(const journal::Reading& journal, const district::State& state, const journal::Answered& before);

}  // namespace jinze::desk
