// All sealed rows about a person.
#pragma once

#include <vector>

#include "base/sealed.h"
#include "storage/journal/journal.h"

namespace jinze::input {

// Every sealed version of the person's identity, every reason of their absence, and the rows of earlier erasures.
std::vector<SealedId> rows_about(PersonId person, const journal::Reading& journal);

}  // namespace jinze::input
