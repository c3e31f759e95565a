// Who in a body is reminded. Computed once a body and evaluation.
#pragma once

#include <unordered_map>
#include <vector>

#include "domain/registry/register.h"

namespace jinze::reminder {

class Recipients {
public:
    Recipients(const registry::Register& people, Day today) : people_{people}, today_{today} {}

    // Who does the body's work: its clerks; without one its head.
    const std::vector<PersonId>& handlers(OrgId org) { return of(org).handlers; }
    // Its secretary, else the full-time deputy, else whoever sits on its committee.
    const std::vector<PersonId>& heads(OrgId org) { return of(org).heads; }
    // Whoever prepares its decisions and whoever takes them: both of the above.
    const std::vector<PersonId>& deciders(OrgId org) { return of(org).deciders; }
    std::optional<PersonId> holder(PostId post) const { return people_.holder(post, today_, today_); }

private:
    struct Body {
        std::vector<PersonId> handlers, heads, deciders;
    };
    const Body& of(OrgId org);
    std::vector<PersonId> holders(OrgId org, bool (*wanted)(registry::Title)) const;

    const registry::Register& people_;
    Day today_;
    std::unordered_map<OrgId, Body> bodies_;
};

}  // namespace jinze::reminder
