#include "app/views/board/scopes.h"

#include "app/views/answering.h"

namespace jinze::views {
namespace {

Bilingual own_words(registry::OrgKind kind)
{
    using registry::OrgKind;
    if (registry::is_branch(kind)) return {"本支部", "this branch"};
    switch (kind) {
        case OrgKind::party_group: return {"本党组", "this Party group"};
        case OrgKind::leading_group: return {"本班子", "this leading group"};
        case OrgKind::general_branch: return {"本总支", "this general branch"};
        case OrgKind::unit: return {"本单位", "this unit"};
        default: return {"本级", "this body"};
    }
}

Bilingual scope_words(ScopeOf of, registry::OrgKind kind)
{
    switch (of) {
        case ScopeOf::own: return own_words(kind);
        case ScopeOf::below: return {"下级组织", "bodies below"};
        case ScopeOf::hours: return {"党员学时", "members' hours"};
        case ScopeOf::tasks: return {"党员任务", "members' tasks"};
    }
    return {};
}

}  // namespace

void count(Tally& tally, duty::Standing standing)
{
    static constexpr std::array<int Tally::*, duty::standings> places{
        &Tally::not_owed,          &Tally::waived,    &Tally::done,
        &Tally::done_entered_late, &Tally::done_late, &Tally::not_begun,
        &Tally::awaiting_notice,   &Tally::answered,  &Tally::reason_wanted,
        &Tally::overdue,           &Tally::due_soon,  &Tally::open};
    ++(tally.*places[static_cast<std::size_t>(standing)]);
}

ScopeOf scope_of(const duty::Obligation& it, OrgId home, OrgId org)
{
    if (it.bearer.kind == duty::BearerRef::Kind::member)
        return it.terms().owed.shape == duty::Shape::hours ? ScopeOf::hours : ScopeOf::tasks;
    return home == org ? ScopeOf::own : ScopeOf::below;
}

std::vector<Scope> in_words(const std::map<ScopeOf, Tally>& found, registry::OrgKind kind)
{
    std::vector<Scope> all;
    for (const auto& [of, tally] : found) all.push_back({of, scope_words(of, kind), tally});
    return all;
}

bool is_of_the_year(const duty::Obligation& it, duty::Standing standing, Day on)
{
    const bool open = !duty::is_settled(standing) && standing != duty::Standing::not_owed;
    if (it.last < day_at(year_of(on), 1, 1)) return open;
    return it.last <= day_at(year_of(on), 12, 31) || it.begin <= on;
}

std::vector<Scope> scopes(const Reader& reader, OrgId org, Day on)
{
    std::map<ScopeOf, Tally> found;
    const auto bodies = readable(reader, reader.people().scope(org, on, on));
    if (bodies.empty()) return {};
    reader.each_standing(bodies, on, [&](const duty::Obligation& it, duty::Standing standing) {
        if (standing != duty::Standing::not_owed && is_of_the_year(it, standing, on))
            count(found[scope_of(it, duty::home_of(reader.facts(), it.bearer, std::min(on, it.last), on), org)],
                  standing);
    });
    return in_words(found, reader.people()[org].kind);
}

}  // namespace jinze::views
