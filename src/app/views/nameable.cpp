#include "app/views/nameable.h"

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

}  // namespace jinze::views
