// What a refusal is about, by the name its reader knows instead of an id.
#pragma once

#include "app/desk/directory.h"
#include "domain/district/refusal.h"

namespace jinze::input {

// An organisation by its name, a post by its body and title, a person by name, where `actor` (0: the office) reads or
// records for it or for a body they belong to; else the id stays as it was typed, the same as one that is absent. Days,
// numbers and fields stay as they are.
district::Refused called(const district::Refused& refused, const district::State& state, desk::Directory& directory,
                         PersonId actor, Day today);

}  // namespace jinze::input
