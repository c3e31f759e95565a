#include "domain/reminder/recipients.h"

#include <algorithm>

namespace jinze::reminder {

using registry::Title;

std::vector<PersonId> Recipients::holders(OrgId org, bool (*wanted)(Title)) const
{
    std::vector<PersonId> all;
    for (const PostId post : people_[org].posts) {
        if (!wanted(people_[post].title)) continue;
        const auto person = holder(post);
        if (person && std::ranges::find(all, *person) == all.end()) all.push_back(*person);
    }
    return all;
}

const Recipients::Body& Recipients::of(OrgId org)
{
    const auto [place, fresh] = bodies_.try_emplace(org);
    Body& body = place->second;
    if (!fresh || !people_.find(org)) return body;
    static constexpr bool (*by_rank[])(Title) = {
        [](Title title) { return title == Title::secretary; },
        [](Title title) { return title == Title::full_time_deputy; },
        [](Title title) { return title == Title::group_leader || registry::is_committee_post(title); }};
    for (const auto wanted : by_rank)
        if (body.heads.empty()) body.heads = holders(org, wanted);
    body.handlers = holders(org, [](Title title) { return title == Title::clerk; });
    if (body.handlers.empty()) body.handlers = body.heads;
    body.deciders = body.handlers;
    for (const PersonId person : body.heads)
        if (std::ranges::find(body.deciders, person) == body.deciders.end()) body.deciders.push_back(person);
    return body;
}

}  // namespace jinze::reminder
