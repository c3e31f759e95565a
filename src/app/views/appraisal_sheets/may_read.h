// Who may read the papers of an assessment: a body's own and those above it; a leader's own and those above each post.
#pragma once

#include "app/views/reader.h"
#include "domain/fact_sheet/terms.h"

namespace jinze::views {

// A seat on its committee: the secretary and its members.
bool is_of_committee(const Reader& reader, OrgId body);
// The own body's committee and clerks, and who holds a post in a body above it; whoever may read the body at all.
bool may_read_body(const Reader& reader, OrgId body);
// The person, or who holds a post in a body above the post's.
bool may_read_post(const Reader& reader, PersonId person, PostId post);

// The year asked about, else the last one that has ended on the day.
fact_sheet::Period year_asked(const Reader& reader, const std::optional<Ranged<2000, 2999>>& year);

}  // namespace jinze::views
