#include "app/input/called.h"

#include "app/input/naming.h"
#include "app/words/speaking.h"
#include "domain/district/rights.h"
#include "domain/registry_rules/refusals.h"

namespace jinze::input {
namespace {

using district::Right;

bool knows(const district::State& state, PersonId actor, OrgId org, Day today)
{
    return !actor || may(state, actor, Right::read, org, today) || may(state, actor, Right::record, org, today);
}

bool knows(const district::State& state, PersonId actor, PersonId person, Day today)
{
    const registry::Register& people = state.people();
    std::vector<OrgId> theirs;
    if (const auto branch = people.branch_of(person, today, today)) theirs.push_back(*branch);
    for (const PostId post : people.posts_of(person, today, today)) theirs.push_back(people[post].org);
    return !actor || actor == person ||
           std::any_of(theirs.begin(), theirs.end(), [&](OrgId org) { return knows(state, actor, org, today); });
}

}  // namespace

district::Refused called(const district::Refused& refused, const district::State& state, desk::Directory& directory,
                         PersonId actor, Day today)
{
    const registry::Register& people = state.people();
    district::Refused it = refused;
    const auto org = id_from<OrgId>(it.subject);
    const auto post = id_from<PostId>(it.subject);
    const auto person = id_from<PersonId>(it.subject);
    if (org && people.find(*org) && knows(state, actor, *org, today)) it.subject = directory.name(people[*org]);
    if (post && people.find(*post) && knows(state, actor, people[*post].org, today)) {
        const OrgId body = people[*post].org;
        it.subject = words::post_in(directory.name(people[body]), people[*post].title, people[body].kind).zh;
    }
    // Entering an ID number must not reveal its owner.
    if (person && people.find(*person) && it.why != district::refusals::id_number_taken &&
        knows(state, actor, *person, today))
        it.subject = directory.name(people[*person]);
    return it;
}

}  // namespace jinze::input
