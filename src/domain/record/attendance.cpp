// Computes who was due and who was present: the register on the day performed, with the entered exceptions.
#include "domain/record/records.h"
#include "domain/registry/holding.h"

namespace jinze::record {
namespace {

const Exception* exception_for(PersonId person, const auto& content)
{
    const auto found = std::find_if(content.exceptions.begin(), content.exceptions.end(),
                                    [&](const Exception& e) { return e.person == person; });
    return found == content.exceptions.end() ? nullptr : &*found;
}

std::vector<PersonId> people_on(Roster roster, OrgId host, Day on, const registry::Register& people, Day known)
{
    switch (roster) {
        case Roster::none: return {};
        case Roster::members: return people.members(host, on, known);
        case Roster::committee:
        case Roster::seats: return people.committee(host, on, known);
    }
    return {};
}

bool on_roster(PersonId person, const Version& version, const registry::Register& people)
{
    const Filed& content = version.content;
    if (content.roster == Roster::none) return false;
    if (content.roster == Roster::members && registry::is_branch(people[content.host].kind))
        return people.branch_of(person, content.performed, version.entered) == content.host;
    const auto roster = roster_of(content, people, version.entered);
    return std::binary_search(roster.begin(), roster.end(), person);
}

}  // namespace

Roster default_roster(registry::OrgKind host)
{
    if (registry::is_leading(host)) return Roster::seats;
    if (registry::is_grassroots(host)) return Roster::members;
    const bool has_committee = host == registry::OrgKind::district_committee ||
                               host == registry::OrgKind::work_committee || host == registry::OrgKind::street_committee;
    return has_committee ? Roster::committee : Roster::none;
}

std::vector<PersonId> roster_of(const Content& content, const registry::Register& people, Day known)
{
    return people_on(content.roster, content.host, content.performed, people, known);
}

std::vector<PersonId> roster_of(const Filed& content, const registry::Register& people, Day known)
{
    return people_on(content.roster, content.host, content.performed, people, known);
}

Count count_of(const Content& content, const registry::Register& people, Day known)
{
    const Day on = content.performed;
    const bool of_members = content.roster == Roster::members;
    Count count;
    const auto add = [&](PersonId id) {
        const registry::Person& person = people[id];
        const Exception* exception = exception_for(id, content);
        const Presence presence = exception ? exception->presence : Presence::present;
        const bool there = presence == Presence::present;
        // A seat holder is always due, whatever a ledger of an earlier release says.
        if (of_members && (presence == Presence::not_counted || presence == Presence::sitting_in)) return;
        // A member not required to come counts only if present.
        if (of_members && !there && registry::is_relaxed(person, on, known)) return;
        const registry::Grade* grade = of_members ? registry::holding(person.grades, on, known) : nullptr;
        const bool vote = !of_members || (grade && grade->kind == registry::MemberKind::full);
        ++count.due;
        count.present += there;
        count.voters_due += vote;
        count.voters_present += vote && there;
    };
    // Fast path without building a list. Replaying a ledger takes it for most leaves.
    if (of_members && registry::is_branch(people[content.host].kind)) {
        for (const PersonId id : people[content.host].people) {
            const registry::Stint* stint = registry::holding(people[id].stints, on, known);
            if (stint && stint->branch == content.host) add(id);
        }
    } else {
        for (const PersonId id : roster_of(content, people, known)) add(id);
    }
    return count;
}

std::optional<Presence> presence_of(PersonId person, const Version& version, const registry::Register& people)
{
    if (const Exception* exception = exception_for(person, version.content)) return exception->presence;
    const Filed& content = version.content;
    if (on_roster(person, version, people)) return Presence::present;
    if (content.chair == person || content.rare.on_behalf_of == person ||
        std::find(content.presenters.begin(), content.presenters.end(), person) != content.presenters.end())
        return Presence::present;
    return {};
}

bool was_there(PersonId person, const Version& version, const registry::Register& people)
{
    const auto presence = presence_of(person, version, people);
    return presence == Presence::present || presence == Presence::sitting_in;
}

}  // namespace jinze::record
