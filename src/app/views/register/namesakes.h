// Search for administrators: everybody in the register by name or initials, distinguished by branch and post.
#pragma once

#include "app/views/register/search.h"

namespace jinze::views {

struct PeopleNamedQuestion {
    std::optional<std::string> q;
};
struct PersonChoice {
    std::string id, name;
    Bilingual of;  // 第一支部　书记
};
struct PeopleNamed {
    std::vector<PersonChoice> people;  // at most 20
};
BOOST_DESCRIBE_STRUCT(PeopleNamedQuestion, (), (q))
BOOST_DESCRIBE_STRUCT(PersonChoice, (), (id, name, of))
BOOST_DESCRIBE_STRUCT(PeopleNamed, (), (people))

// Branch and posts, which distinguish namesakes: the posts that the reader may read, or every one.
Bilingual branch_and_posts(const Reader& reader, PersonId person, bool every = false);
// For those who open accounts or propose administrators; absent to everybody else.
Result<PeopleNamed> people_named(const Reader& reader, NameBook& names, const std::string& q);

}  // namespace jinze::views
