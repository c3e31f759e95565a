// Who may do what: rights follow the posts a person holds today. Whatever is not granted is denied.
#pragma once

#include <optional>
#include <span>

#include "domain/district/refusal.h"
#include "domain/district/state.h"

namespace jinze::district {

// The grants in force until the district adopts its own.
std::span<const Grant> built_in_grants();

// Refuses a grant that makes no sense, and any that lets an administrator reach content.
// Nothing where the table is sound; else what is wrong, with the grant's index in `item`.
std::optional<Refused> check(std::span<const Grant> grants);

// The tables in force on a day, and those adopted for a later one.
std::vector<std::span<const Grant>> tables_from(const State& state, Day today);

// Before anybody holds a post in the work committee the office itself (actor 0) sets the district
// up.
bool is_setting_up(const State& state);

// Whether the actor has the right toward an organisation on a day (today: what was entered by
// then). No organisation: toward the district as a whole. Every member may read and contest in
// their own branch and every holder of a post in that post's organisation; no table grants these
// and none takes them away.
bool may(const State& state, PersonId actor, Right right, OrgId toward, Day today);

// The organisations by whose posts the actor has that right; empty where may() is false.
std::vector<OrgId> by_posts_in(const State& state, PersonId actor, Right right, OrgId toward, Day today);

}  // namespace jinze::district
