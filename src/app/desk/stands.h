// Whether what an answered request wrote still stands: nothing written since says another thing of one of its subjects
// (domain/assembly/about.h).
#pragma once

#include "domain/district/state.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

// Reads the leaves from that request's first on, as far as the state goes. Throws StorageError.
bool stands(const journal::Reading& journal, const district::State& state, const journal::Answered& before);

}  // namespace jinze::desk
