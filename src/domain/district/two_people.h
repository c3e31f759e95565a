// Decisions that take two people: posts that administer or reach everywhere, the table of rights, and the body that has
// such rights. The check looks at the events that follow from a command, so no other command can bypass it.
#pragma once

#include <span>

#include "domain/district/deciding.h"

namespace jinze::district {

// How many people a post takes.
enum class Weight : std::uint8_t {
    light,          // one person can give it
    everywhere,     // one of its rights reaches everywhere, by a table in force or adopted for later
    administrator,  // one of the three administrators
};
Weight weight_of(const State& state, OrgId org, registry::Title title, Day today);

// A person who gains or loses a post that is not light.
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
    Right right{};  // the right by which the actor acts
    OrgId toward;
    std::optional<PersonId> with;  // the second person
    bool always_two = false;       // two people always, whatever the events
    bool always_recorded = false;  // a death, a leaving or an erasure: these have rules of their own
};

// Nothing if one person may do it, or if these two may. During setup, and until anybody but the actor had the right,
// one person may.
Objection object_to_one(const Request& asked, const Agreement& agreement, const Events& decided);
// A vacant post to be filled by the actor and another.
struct Vacancy {
    PersonId person;
    OrgId org;
    registry::Title title{};
    PersonId with;
};
// The same for a vacancy that the ordinary two cannot fill: two people who may grant rights or, if there are none, the
// district committee's secretaries.
Objection object_to_filling(const Request& asked, const Vacancy& vacancy);

// The holders of an administrator's title today.
std::vector<PersonId> holders_of(const Request& asked, registry::Title title);
// Whether somebody in it holds a post today that takes two people.
bool holds_what_takes_two(const Request& asked, OrgId org);

}  // namespace jinze::district
