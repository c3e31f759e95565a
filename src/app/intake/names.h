// Who and what is called how, while a sheet is thought through: the district's names as they are
// now, and those the sheet itself has brought so far. In clear, in memory, and gone with the plan.
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
    // What exists on `today` as known today; people only where they are asked for, since opening
    // them takes time.
    Names(desk::Directory& directory, const registry::Register& register_, Day today, bool with_people);

    // Those of this full name: as written, else however it is spelt (base/spelling.h). Dissolved ones too.
    std::vector<OrgId> organisations(std::string_view name) const;
    // Where the part of a list names one: a name may hold the very mark that parts a list.
    bool knows(std::string_view organisation) const { return !organisations(organisation).empty(); }
    const std::string& name(OrgId org) const;

    std::vector<PersonId> persons(std::string_view name) const;
    std::optional<PersonId> person_by_number(std::string_view id_number) const;
    const district::IdentityWords& identity(PersonId person) const;

    void add(OrgId org, std::string name);
    void add(PersonId person, district::IdentityWords identity);
    void correct(PersonId person, district::IdentityWords identity);

private:
    std::vector<std::string> org_names_;                      // by id
    std::unordered_multimap<std::string, OrgId> orgs_;        // by key_of
    std::vector<district::IdentityWords> identities_;         // by id
    std::unordered_multimap<std::string, PersonId> persons_;  // by key_of
    std::unordered_map<std::string, PersonId> numbers_;
};

}  // namespace jinze::intake
