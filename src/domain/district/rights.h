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

// Whether the right goes over to a deputy (职务代理). Administering, adopting rules and speaking of oneself never do;
// which commands do by these rights, each command says itself (by_deputy; docs/deputies.md).
constexpr bool is_handed_over(Right right)
{
    using enum Right;
    return right == read || right == record || right == correct || right == decide_reason || right == waive ||
           right == decide_contest;
}

// A body in which somebody acts in the place of an absent person who holds a post there.
struct Place {
    PersonId absent;
    OrgId org;

    bool operator==(const Place&) const = default;
};

// Where the actor is a deputy on a day, in the order named: a function of the day, so that everything goes over and
// comes back by itself. Both hold a post in the body that day; nobody is a deputy by the posts of a second absentee.
std::vector<Place> places_of(const State& state, PersonId actor, Day today);

// Whether the actor has the right for an organisation on a day (today: as entered by then), in their own name or as a
// deputy. No organisation: for the district as a whole. Every member may read and contest in their own branch, and
// every post holder in the post's organisation; no table grants or removes that.
bool may(const State& state, PersonId actor, Right right, OrgId toward, Day today);

// The same by their own posts and membership alone.
bool may_in_own_name(const State& state, PersonId actor, Right right, OrgId toward, Day today);

// Whether the district committee lets them decide the contests of a body that the work committee leads directly. A
// delegate of the committee, no right of a post; whoever sits in the work committee is none.
bool is_contest_delegate(const State& state, PersonId actor, OrgId body, Day today);

// The organisations of the actor's own posts that give this right.
std::vector<OrgId> by_posts_in(const State& state, PersonId actor, Right right, OrgId toward, Day today);
// The place's body, if a post of the absent person there gives the right and the right goes over; else none.
std::vector<OrgId> by_place_in(const State& state, const Place& place, Right right, OrgId toward, Day today);

}  // namespace jinze::district
