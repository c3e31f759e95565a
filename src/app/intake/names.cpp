#include "app/intake/names.h"

#include "base/spelling.h"

namespace jinze::intake {

Names::Names(desk::Directory& directory, const registry::Register& people, Day today, bool with_people)
{
    for (const registry::Organisation& org : people.organisations())
        if (people.exists(org.id, today)) add(org.id, directory.name(org));
    if (!with_people) return;
    for (const registry::Organisation& org : people.organisations())
        if (people.exists(org.id, today))
            briefs_.emplace(key_of_name(directory.short_name(people, org.id, {})), org.id);
    for (const registry::Person& person : people.people())
        if (!person.erased && people.exists(person.id, today)) add(person.id, directory.identity(person));
}

std::vector<OrgId> Names::organisations(std::string_view name) const
{
    std::vector<OrgId> exact, alike;
    const auto [from, to] = orgs_.equal_range(key_of_name(name));
    for (auto it = from; it != to; ++it) {
        alike.push_back(it->second);
        if (this->name(it->second) == name) exact.push_back(it->second);
    }
    std::vector<OrgId>& found = exact.empty() ? alike : exact;
    std::sort(found.begin(), found.end());
    return found;
}

const std::string& Names::name(OrgId org) const
{
    static const std::string none;
    return org.number() < org_names_.size() ? org_names_[org.number()] : none;
}

std::vector<OrgId> Names::briefly(std::string_view name) const
{
    std::vector<OrgId> found;
    const auto [from, to] = briefs_.equal_range(key_of_name(name));
    for (auto it = from; it != to; ++it) found.push_back(it->second);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<PersonId> Names::persons(std::string_view name) const
{
    std::vector<PersonId> found;
    const auto [from, to] = persons_.equal_range(key_of_name(name));
    for (auto it = from; it != to; ++it) found.push_back(it->second);
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<PersonId> Names::person_by_number(std::string_view id_number) const
{
    const auto found = numbers_.find(std::string{id_number});
    return found == numbers_.end() ? std::nullopt : std::optional{found->second};
}

const district::IdentityWords& Names::identity(PersonId person) const
{
    static const district::IdentityWords none;
    return person.number() < identities_.size() ? identities_[person.number()] : none;
}

void Names::add(OrgId org, std::string name)
{
    if (org_names_.size() <= org.number()) org_names_.resize(org.number() + 1);
    orgs_.emplace(key_of_name(name), org);
    org_names_[org.number()] = std::move(name);
}

void Names::add(PersonId person, district::IdentityWords identity)
{
    if (identities_.size() <= person.number()) identities_.resize(person.number() + 1);
    persons_.emplace(key_of_name(identity.name), person);
    if (identity.id_number) numbers_.emplace(*identity.id_number, person);
    identities_[person.number()] = std::move(identity);
}

void Names::correct(PersonId person, district::IdentityWords identity)
{
    identities_[person.number()] = std::move(identity);
}

}  // namespace jinze::intake
