// From what people write to what is meant: an organisation, a person, a post, a record, by its id
// or its name. A name that several bear is never guessed at; the answer then lists them by their
// ids.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue/problem.h"
#include "app/desk/directory.h"

namespace jinze::desk {

using catalogue::Said;

class Naming {
public:
    Naming(const district::State& state, Directory& directory, Day today)
        : state_{state}, directory_{directory}, today_{today}
    {
    }

    std::expected<OrgId, Said> organisation(const std::string& name_or_id) const;
    // Where several people bear the name: the one among `first`, else the one in the office of
    // `near`.
    std::expected<PersonId, Said> person(const std::string& name_or_id,
                                         std::span<const PersonId> first = {},
                                         OrgId near = {}) const;
    // A post by its id, or by the id or name of a person who holds one: where they hold several,
    // the one in a leading group.
    std::expected<PostId, Said> post(const std::string& id_or_holder) const;

    const district::State& state() const { return state_; }
    Directory& directory() const { return directory_; }
    Day today() const { return today_; }
    const registry::Register& people() const { return state_.people(); }

private:
    std::vector<PersonId> named(const std::string& name) const;
    bool is_in_office(PersonId person, OrgId near) const;
    std::string whereabouts(PersonId person) const;  // "m12（教育局机关第一支部）"
    Said several(const std::string& name, std::span<const PersonId> found) const;

    const district::State& state_;
    Directory& directory_;
    Day today_;
};

}  // namespace jinze::desk
