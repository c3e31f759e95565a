// The subject of a refusal, by a name that its reader knows instead of an id.
#pragma once

#include "app/desk/directory.h"
#include "domain/district/refusal.h"

namespace jinze::input {

// Names an organisation, a post (by body and title) or a person, if `actor` (0: the office) reads or records for it or
// for a body they belong to. Otherwise the id stays as typed, as for one that does not exist. Days, numbers and fields
// are unchanged.
district::Refused called(const district::Refused& refused, const district::State& state, desk::Directory& directory,
                         PersonId actor, Day today);

}  // namespace jinze::input
