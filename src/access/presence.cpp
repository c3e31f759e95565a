#include "access/presence.h"

#include "district/rights.h"

namespace jinze::access {
namespace {

using registry::OrgKind;
using registry::Title;

bool is_staff(OrgKind kind, Title title)
{
    return registry::is_administrator(title) || kind == OrgKind::work_committee || kind == OrgKind::organisation_department ||
           (registry::is_leading(kind) && title == Title::secretary);
}

}  // namespace

Presence presence_of(const district::State& state, PersonId person, Day today)
{
    if (!person) return {.here = district::is_setting_up(state), .administrator = false, .staff = false, .posts = "office"};
    Presence presence;
    const registry::Register& people = state.people();
    if (!people.exists(person, today) || people[person].erased) return presence;
    const auto branch = people.branch_of(person, today, today);
    const auto posts = people.posts_of(person, today, today);
    presence.here = branch || !posts.empty();
    presence.posts = branch ? "o" + std::to_string(branch->number()) : "";
    for (const PostId id : posts) {
        const registry::Post& post = people[id];
        presence.posts += " p" + std::to_string(id.number());
        presence.administrator = presence.administrator || registry::is_administrator(post.title);
        presence.staff = presence.staff || is_staff(people[post.org].kind, post.title);
    }
    return presence;
}

bool administers(const district::State& state, PersonId person, Title title, Day today)
{
    if (!person || !state.people().find(person) || state.people()[person].erased) return false;
    for (const PostId id : state.people().posts_of(person, today, today))
        if (state.people()[id].title == title) return true;
    return false;
}

}  // namespace jinze::access
