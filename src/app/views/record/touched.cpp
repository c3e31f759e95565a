#include "app/views/record/touched.h"

#include "app/views/answering.h"

namespace jinze::views {

std::vector<OrgId> touched_by(const Reader& reader, const record::Filed& content)
{
    const auto& people = reader.people();
    std::vector<OrgId> orgs{content.host};
    if (content.concerns) orgs.push_back(*content.concerns);
    for (const record::Item& item : content.items)
        if (item.org) orgs.push_back(*item.org);
    for (std::size_t i = 0; i < orgs.size() && orgs.size() < 100; ++i)
        for (const auto& up : {people.leads(orgs[i], content.performed, reader.today),
                               people.guides(orgs[i], content.performed, reader.today)})
            if (up && std::find(orgs.begin(), orgs.end(), *up) == orgs.end()) orgs.push_back(*up);
    auto involved = record::roster_of(content, people, reader.today);
    for (const record::Exception& it : content.exceptions) involved.push_back(it.person);
    involved.insert(involved.end(), content.presenters.begin(), content.presenters.end());
    for (const std::optional<PersonId>& who : {std::optional<PersonId>{content.chair}, content.rare.on_behalf_of})
        if (who) involved.push_back(*who);
    for (const PersonId person : involved) {
        if (const auto branch = people.branch_of(person, content.performed, reader.today)) orgs.push_back(*branch);
        for (const PostId post : people.posts_of(person, content.performed, reader.today))
            orgs.push_back(people[post].org);
    }
    std::sort(orgs.begin(), orgs.end());
    orgs.erase(std::unique(orgs.begin(), orgs.end()), orgs.end());
    return readable(reader, std::move(orgs));
}

}  // namespace jinze::views
