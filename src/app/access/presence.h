// What a person's posts mean for sign-in: whether they are still in the register, need a second factor, or are
// administrators. Computed from the register each time, so that a post lost today counts today.
#pragma once

#include "domain/district/state.h"

namespace jinze::access {

struct Presence {
    bool here = false;           // in the register: in a branch or in a post
    bool administrator = false;  // one of the three administrators
    bool staff = false;          // decides, records or administers: needs a second factor
    bool branch_only = false;    // staff only by posts in branches and groups
    std::string posts;           // ids of the posts in order, and the branch
};

// Person 0 is the office, which is present only during setup.
Presence presence_of(const district::State& state, PersonId person, Day today);

// True forever from the first one on: what needs two administrators can then never be done by one.
bool ever_had_security_administrator(const district::State& state);

bool administers(const district::State& state, PersonId person, registry::Title title, Day today);

}  // namespace jinze::access
