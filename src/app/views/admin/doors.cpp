#include "app/views/admin/doors.h"

namespace jinze::views {

std::string district_name(const district::State& state, desk::Directory& directory)
{
    for (const registry::Organisation& org : state.people().organisations())
        if (org.kind == registry::OrgKind::district_committee) return directory.name(org);
    return {};
}

input::Denial no_from(const access::Denied& denied)
{
    return {std::string{access::name_of(denied.why)}, "", denied.what.zh, denied.what.en};
}

}  // namespace jinze::views
