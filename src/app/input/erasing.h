// Everything sealed that speaks of a person.
#pragma once

#include <vector>

#include "base/sealed.h"
#include "storage/journal/journal.h"

namespace jinze::input {

// Every version of who the person is that was ever sealed, every reason of their absence, and what
// an earlier decision to erase named.
std::vector<SealedId> rows_about(PersonId person, const journal::Reading& journal);

}  // namespace jinze::input
