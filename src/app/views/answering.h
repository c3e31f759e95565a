// What a person is responsible for: own posts and charges, bodies served as officer or clerk, and the duties of every
// member; and the standing of each.
#pragma once

#include "app/views/reader.h"

namespace jinze::views {

struct Answering {
    PersonId person;
    std::vector<OrgId> bodies;    // served by a post, in the order of posts
    std::vector<PostId> posts;    // their own, and those of leaders for whom a clerk records
    std::optional<OrgId> branch;  // if they are a member

    bool serves(OrgId org) const { return std::find(bodies.begin(), bodies.end(), org) != bodies.end(); }
    bool covers(const duty::BearerRef& bearer) const;
    std::vector<OrgId> homes() const;  // the home bodies of all of it
};
Answering answering(const registry::Register& people, PersonId person, Day on);

// Those of these organisations that the reader may read.
std::vector<OrgId> readable(const Reader& reader, std::vector<OrgId> orgs);

struct Stood {
    duty::Obligation obligation;
    duty::Standing standing{};
};
// Every obligation with its home in `homes` that `wanted` accepts, with its standing on a day as known on that day,
// begun or not, settled or not. Sorted by last day, then in official order.
std::vector<Stood> stood(const Reader& reader, const std::vector<OrgId>& homes, Day on,
                         const std::function<bool(const duty::Obligation&)>& wanted);

}  // namespace jinze::views
