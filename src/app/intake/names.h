// Names of people and bodies while a sheet is planned: the district's present names, and those the sheet has added so
// far. In clear, in memory, and discarded with the plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/desk/directory.h"

namespace jinze::intake {

class Names {
public:
    // What exists on `today` as known today. People only on request, because opening their names takes time.
    Names(desk::Directory& directory, const registry::Register& register_, Day today, bool with_people);

    // Those with this full name: as written, else in any spelling (base/spelling.h). Dissolved ones too.
    std::vector<OrgId> organisations(std::string_view name) const;
    // Whether part of a list is a name: a name may contain the separator of the list.
    bool knows(std::string_view organisation) const { return !organisations(organisation).empty(); }
    const std::string& name(OrgId org) const;
    // Those that pages call so for short (app/desk/short_names.h), in any spelling.
    std::vector<OrgId> briefly(std::string_view name) const;

    std::vector<PersonId> persons(std::string_view name) const;
    std::optional<PersonId> person_by_number(std::string_view id_number) const;
    const district::IdentityWords& identity(PersonId person) const;

    void add(OrgId org, std::string name);
    void add(PersonId person, district::IdentityWords identity);
    void correct(PersonId person, district::IdentityWords identity);

private:
    std::vector<std::string> org_names_;                      // by id
    std::unordered_multimap<std::string, OrgId> orgs_;        // by key_of
    std::unordered_multimap<std::string, OrgId> briefs_;      // by key_of
    std::vector<district::IdentityWords> identities_;         // by id
    std::unordered_multimap<std::string, PersonId> persons_;  // by key_of
    std::unordered_map<std::string, PersonId> numbers_;
};

}  // namespace jinze::intake
