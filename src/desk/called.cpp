#include "desk/called.h"

#include "desk/naming.h"
#include "desk/phrases.h"
#include "district/rights.h"

namespace jinze::desk {
namespace {

using district::Right;

bool knows(const district::State& state, PersonId actor, PersonId person, Day today)
{
    if (!actor || actor == person) return true;
    const registry::Register& people = state.people();
    std::vector<OrgId> theirs;
    if (const auto branch = people.branch_of(person, today, today)) theirs.push_back(*branch);
    for (const PostId post : people.posts_of(person, today, today)) theirs.push_back(people[post].org);
    return std::any_of(theirs.begin(), theirs.end(), [&](OrgId org) {
        return may(state, actor, Right::read, org, today) || may(state, actor, Right::record, org, today);
    });
}

}  // namespace

district::Refused called(const district::Refused& refused, const district::State& state, Directory& directory,
                         PersonId actor, Day today)
{
    const registry::Register& people = state.people();
    district::Refused it = refused;
    if (const auto org = id_from<OrgId>('o', it.subject); org && people.find(*org)) it.subject = directory.name(people[*org]);
    if (const auto post = id_from<PostId>('p', it.subject); post && people.find(*post)) {
        const OrgId body = people[*post].org;
        it.subject = directory.name(people[body]) + words_of(people[*post].title, people[body].kind).zh;
    }
    const auto person = id_from<PersonId>('m', it.subject);
    if (!person || !people.find(*person)) return it;
    // Whoever types an ID number is not told whose it is.
    const bool is_named = it.why != district::Refusal::id_number_taken && knows(state, actor, *person, today);
    if (is_named) it.subject = directory.name(people[*person]);
    return it;
}

}  // namespace jinze::desk
