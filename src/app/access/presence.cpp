#include "app/access/presence.h"

#include <algorithm>

#include "domain/district/rights.h"

namespace jinze::access {
namespace {

using registry::OrgKind;
using registry::Title;

bool is_work(district::Right right) { return right != district::Right::read && right != district::Right::contest; }

// By the grants in force: anyone who enters, decides, appoints, adopts …, or reads the whole district.
bool is_staff(std::span<const district::Grant> grants, OrgKind kind, Title title)
{
    if (registry::is_administrator(title) || kind == OrgKind::work_committee ||
        kind == OrgKind::organisation_department)
        return true;
    return std::any_of(grants.begin(), grants.end(), [&](const district::Grant& grant) {
        return grant.kind == kind && grant.title == title &&
               (is_work(grant.right) || grant.reach == district::Reach::everywhere);
    });
}

bool is_small(OrgKind kind) { return registry::is_branch(kind) || kind == OrgKind::small_group; }

}  // namespace

Presence presence_of(const district::State& state, PersonId person, Day today)
{
    if (!person)
        return {.here = district::is_setting_up(state), .administrator = false, .staff = false, .posts = "office"};
    Presence presence;
    const registry::Register& people = state.people();
    if (!people.exists(person, today) || people[person].erased) return presence;
    const auto branch = people.branch_of(person, today, today);
    const auto posts = people.posts_of(person, today, today);
    presence.here = branch || !posts.empty();
    presence.posts = branch ? to_text(*branch) : "";
    const auto* adopted = state.grants(today);
    const std::span<const district::Grant> grants = adopted ? std::span{*adopted} : district::built_in_grants();
    bool elsewhere = false;
    for (const PostId id : posts) {
        const registry::Post& post = people[id];
        const OrgKind kind = people[post.org].kind;
        const bool staff = is_staff(grants, kind, post.title);
        presence.posts += " p" + std::to_string(id.number());
        presence.administrator = presence.administrator || registry::is_administrator(post.title);
        presence.staff = presence.staff || staff;
        elsewhere = elsewhere || (staff && (registry::is_administrator(post.title) || !is_small(kind)));
    }
    presence.branch_only = presence.staff && !elsewhere;
    return presence;
}

bool ever_had_security_administrator(const district::State& state)
{
    const auto& all = state.people().appointments();
    return std::any_of(all.begin(), all.end(), [&](const registry::Appointment& it) {
        return state.people()[it.post].title == Title::security_administrator;
    });
}

bool administers(const district::State& state, PersonId person, Title title, Day today)
{
    if (!person || !state.people().find(person) || state.people()[person].erased) return false;
    for (const PostId id : state.people().posts_of(person, today, today))
        if (state.people()[id].title == title) return true;
    return false;
}

}  // namespace jinze::access
