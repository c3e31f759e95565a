// What takes two people: posts that administer or reach everywhere, the table of rights, and the body that
// holds such rights. Asked of what a command comes to, whichever command it is, so that no other way leads
// to the same.
#pragma once

#include <span>

#include "domain/district/deciding.h"

namespace jinze::district {

// How much a post weighs.
enum class Weight : std::uint8_t {
    light,          // one person gives it
    everywhere,     // a right of it reaches everywhere, by a table in force or adopted for later
    administrator,  // one of the three
};
Weight weight_of(const State& state, OrgId org, registry::Title title, Day today);

// One who gets or loses a post that is not light.
struct Touched {
    PersonId person;
    OrgId org;
    registry::Title title{};
    Weight weight{};
    bool given = false;

    friend auto operator<=>(const Touched&, const Touched&) = default;
};
std::vector<Touched> touched_by(const State& state, std::span<const Event> events, Day today);

// How a command was agreed to.
struct Agreement {
    Right right{};  // by which the actor does it
    OrgId toward;
    std::optional<PersonId> with;  // the second person
    bool always_two = false;       // whatever it comes to
    bool always_recorded = false;  // a death or a leaving, an erasure: it has its own rule
};

// Nothing where one may do it, or where the two may. Before anybody but the actor ever had the right, and
// while the district is set up, one does it.
Objection object_to_one(const Request& asked, const Agreement& agreement, const Events& decided);
// A post to be filled, by the actor and another.
struct Vacancy {
    PersonId person;
    OrgId org;
    registry::Title title{};
    PersonId with;
};
// The same for a vacancy that the ordinary two cannot fill: two who may grant rights, in their absence the
// district committee's secretaries.
Objection object_to_filling(const Request& asked, const Vacancy& vacancy);

// Who holds an administrators' title today.
std::vector<PersonId> holders_of(const Request& asked, registry::Title title);
// A post that takes two is held in it today.
bool holds_what_takes_two(const Request& asked, OrgId org);

}  // namespace jinze::district
