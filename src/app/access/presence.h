// What somebody's posts mean at the door: whether they are still here, whether a second factor is due, whether they
// administer. Worked out from the register each time, so that a post lost today counts today.
#pragma once

#include "domain/district/state.h"

namespace jinze::access {

struct Presence {
    bool here = false;           // on the register: in a branch, or in a post
    bool administrator = false;  // one of the three administrators
    bool staff = false;          // decides, records or administers: a password alone is not enough
    bool branch_only = false;    // staff by posts in branches and groups alone
    std::string posts;           // their ids in order, and the branch
};

// Person 0 is the office, which is here while the district is set up and no longer.
Presence presence_of(const district::State& state, PersonId person, Day today);

// From the first one on, for ever: what needs two administrators is no more done by one.
bool ever_had_security_administrator(const district::State& state);

bool administers(const district::State& state, PersonId person, registry::Title title, Day today);

}  // namespace jinze::access
