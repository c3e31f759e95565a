#include "app/views/register/tree.h"

namespace jinze::views {
namespace {

using registry::OrgKind;

std::optional<int> members_of(const registry::Register& people, const registry::Organisation& org, Day on, Day known)
{
    if (registry::is_leading(org.kind)) return static_cast<int>(people.committee(org.id, on, known).size());
    if (registry::is_grassroots(org.kind) || org.kind == OrgKind::unit)
        return static_cast<int>(people.members(org.id, on, known).size());
    return {};
}

}  // namespace

Result<OrganisationTree> organisation_tree(const Reader& reader, const OnDay& asked)
{
    const auto on = views::day_asked(reader, asked.on, reader.today);
    if (!on) return std::unexpected{on.error()};
    const auto& people = reader.people();
    const auto seen = [&](std::optional<OrgId> parent) -> std::optional<std::string> {
        if (!parent || !*parent || !reader.reads(*parent)) return {};
        return to_text(*parent);
    };
    OrganisationTree tree{.on = *on, .nodes = {}};
    for (const OrgId id : reader.sight.all()) {
        const registry::Organisation& org = people[id];
        if (!people.exists(id, reader.today) || org.life.from > *on) continue;
        const bool dissolved = !people.lives(id, *on, reader.today);
        const std::string name = reader.asking().name(id), brief = reader.asking().short_name(id, org.unit);
        tree.nodes.push_back({.id = to_text(id),
                              .name = name,
                              .initials = initials_of(name),
                              .short_name = brief,
                              .short_initials = initials_of(brief),
                              .kind = org.kind,
                              .kind_words = words::words_of(org.kind),
                              .leads = seen(people.leads(id, *on, reader.today)),
                              .guides = seen(people.guides(id, *on, reader.today)),
                              .unit = seen(org.unit),
                              .members = dissolved ? std::nullopt : members_of(people, org, *on, reader.today),
                              .dissolved = dissolved ? std::optional{org.life.until_known(reader.today)} : std::nullopt,
                              .order = static_cast<int>(tree.nodes.size())});
    }
    return tree;
}

}  // namespace jinze::views
