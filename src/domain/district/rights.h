// Rights follow the posts that a person holds today. Whatever is not granted is denied.
#pragma once

#include <optional>
#include <span>

#include "domain/district/refusal.h"
#include "domain/district/state.h"

namespace jinze::district {

// The grants in force until the district adopts its own.
std::span<const Grant> built_in_grants();

// Rejects grants that make no sense or let an administrator reach content. Returns nothing if the table is valid; else
// the refusal, with the grant's index in `item`.
std::optional<Refused> check(std::span<const Grant> grants);

// The tables in force on a day and those adopted for a later one.
std::vector<std::span<const Grant>> tables_from(const State& state, Day today);

// Until somebody holds a post in the work committee, the office itself (actor 0) sets up the district.
bool is_setting_up(const State& state);

// Whether the actor has the right for an organisation on a day (today: as entered by then). No organisation: for the
// district as a whole. Every member may read and contest in their own branch, and every post holder in the post's
// organisation; no table grants or removes that.
bool may(const State& state, PersonId actor, Right right, OrgId toward, Day today);

// The organisations of the posts that give the actor this right; empty if may() is false.
std::vector<OrgId> by_posts_in(const State& state, PersonId actor, Right right, OrgId toward, Day today);

}  // namespace jinze::district
