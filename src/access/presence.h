// What somebody's posts mean at the door: whether they are still here, whether a second factor is due, whether they
// administer. Worked out from the register each time, so that a post lost today counts today.
#pragma once

#include "district/state.h"

namespace jinze::access {

struct Presence {
    bool here = false;           // on the register: in a branch, or in a post
    bool administrator = false;  // one of the three administrators
    bool staff = false;          // a post for which a password alone is not enough
    std::string posts;           // their ids in order, and the branch
};

// Person 0 is the office, which is here while the district is set up and no longer.
Presence presence_of(const district::State& state, PersonId person, Day today);

bool administers(const district::State& state, PersonId person, registry::Title title, Day today);

}  // namespace jinze::access
