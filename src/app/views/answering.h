// What somebody answers for: their own posts and charges, the bodies they serve as officer or clerk, and what
// every member owes; and how each of it stands.
#pragma once

#include "app/views/reader.h"

namespace jinze::views {

struct Answering {
    PersonId person;
    std::vector<OrgId> bodies;    // served by a post, in the order of the posts
    std::vector<PostId> posts;    // their own, and of the leaders a clerk records for
    std::optional<OrgId> branch;  // where they are a member

    bool serves(OrgId org) const { return std::find(bodies.begin(), bodies.end(), org) != bodies.end(); }
    bool covers(const duty::BearerRef& bearer) const;
    std::vector<OrgId> homes() const;  // where all of it is at home
};
Answering answering(const registry::Register& people, PersonId person, Day on);

// Those of these organisations that the reader may read.
std::vector<OrgId> readable(const Reader& reader, std::vector<OrgId> orgs);

struct Stood {
    duty::Obligation obligation;
    duty::Standing standing{};
};
// Begun or not, settled or not; by last day, then in official order. Every obligation at home in `homes` that
// `wanted` takes, with how it stands on a day as known on that day.
std::vector<Stood> stood(const Reader& reader, const std::vector<OrgId>& homes, Day on,
                         const std::function<bool(const duty::Obligation&)>& wanted);

}  // namespace jinze::views
