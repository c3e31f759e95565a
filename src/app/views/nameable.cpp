#include "app/views/nameable.h"

#include "app/views/deputy/deputies.h"
#include "app/views/document/documents.h"
#include "app/views/matter/known.h"
#include "app/views/paper/known.h"

namespace jinze::views {

bool NameableBy::org(OrgId org) const
{
    if (reader_.reads(org)) return true;
    const auto& people = reader_.people();
    return std::ranges::any_of(reader_.sight.all(), [&](OrgId own) {
        std::optional<OrgId> up = own;
        for (int steps = 0; up && steps < 8; ++steps) {
            if (*up == org || people.guides(*up, reader_.today, reader_.today) == org) return true;
            up = people.leads(*up, reader_.today, reader_.today);
        }
        return false;
    });
}

bool NameableBy::matter(const matter::Matter& matter) const { return views::reads(reader_, matter); }
bool NameableBy::document(const document::Document& document) const { return views::reads(reader_, document); }
bool NameableBy::paper(const paper::Paper& paper) const { return views::reads(reader_, paper); }
bool NameableBy::delegation(const delegation::Delegation& delegation) const
{
    return views::reads(reader_, delegation);
}

}  // namespace jinze::views
