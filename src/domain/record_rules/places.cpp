#include "domain/record_rules/places.h"

#include <algorithm>

#include "domain/record_rules/texts.h"

namespace jinze::district {
namespace {

using record::Presence;

List list_of(Presence presence)
{
    switch (presence) {
        case Presence::present: return lists::present;
        case Presence::excused: return lists::excused;
        case Presence::absent: return lists::absent;
        case Presence::sitting_in: return lists::sitting_in;
        case Presence::not_counted: break;
    }
    return lists::not_counted;
}

}  // namespace

Where place_in_attendance(const record::Content& content, std::size_t at)
{
    const Presence presence = content.exceptions[at].presence;
    const auto first = content.exceptions.begin();
    const auto before = std::count_if(first, first + static_cast<std::ptrdiff_t>(at),
                                      [&](const record::Exception& it) { return it.presence == presence; });
    return {list_of(presence), static_cast<int>(before)};
}

Where place_of_reason(const record::Content& content, PersonId person)
{
    const auto& all = content.exceptions;
    const auto found = std::find_if(all.begin(), all.end(), [&](const record::Exception& it) {
        return it.person == person && (it.presence == Presence::excused || it.presence == Presence::not_counted);
    });
    if (found == all.end()) return {};
    const Where where = place_in_attendance(content, static_cast<std::size_t>(found - all.begin()));
    return {where.list == lists::not_counted ? lists::grounds : where.list, where.item};
}

}  // namespace jinze::district
