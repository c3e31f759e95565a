#include "domain/commendation_rules/known.h"

#include <set>

#include "domain/district/tiers.h"
#include "domain/record/votes.h"

namespace jinze::district {

using commendation::Award;
using commendation::Awards;

OrgId home_of(const State& state, commendation::AwardId id)
{
    const Award* it = state.of<Awards>().find(id);
    return it ? it->planned.body : OrgId{};
}

bool may_read_file(const State& state, PersonId who, const Award& award, Day today)
{
    if (award.nominates(who, today)) return false;
    const auto bodies = by_posts_in(state, who, Right::read, award.planned.body, today);
    return std::ranges::find(bodies, award.planned.body) != bodies.end();
}

OrgId reviewer_of(const State& state, const Award& award, OrgId body, Day on, Day known)
{
    const registry::Register& people = state.people();
    OrgId found = award.planned.body;
    for (const registry::Organisation& it : people.organisations()) {
        if (!registry::is_leading(it.kind) || !people.lives(it.id, on, known)) continue;
        const bool of_unit = it.unit && it.unit == people[body].unit;
        if (of_unit) return it.id;
        if (guides_it(people, it.id, body, on)) found = it.id;
    }
    return found;
}

std::expected<const Award*, Refused> open_award(const Request& asked, commendation::AwardId id)
{
    const Award* it = asked.state.of<Awards>().find(id);
    if (!it) return refuse(refusals::award_unknown, to_text(id));
    if (it->filed <= asked.today) return refuse(refusals::award_filed);
    if (it->nominates(asked.actor, asked.today)) return refuse(refusals::nominated_recuses);
    return it;
}

const record::Version* meeting_known(const Request& asked, RecordId id)
{
    const record::Record* it = asked.state.records().find(id);
    return it ? it->known(asked.today) : nullptr;
}

Objection object_to_meeting(const Request& asked, RecordId id, OrgId host, Day not_before)
{
    if (!asked.state.records().find(id)) return because(refusals::record_unknown, to_text(id));
    const record::Version* it = meeting_known(asked, id);
    if (!it) return because(refusals::record_withdrawn, to_text(id));
    if (host && it->content.host != host) return because(refusals::award_meeting_not_of, to_text(id));
    const bool counted = it->content.kind == record::Kind::meeting && it->content.roster != record::Roster::none;
    if (!counted || it->count.voters_due == 0 ||
        !record::may_begin(record::Act::motion, it->count.voters_due, it->count.voters_present))
        return because(refusals::award_meeting_without_quorum, to_text(id));
    if (it->content.performed < not_before) return because(refusals::award_meeting_too_early, to_text(not_before));
    return {};
}

Objection object_to_numbers(const Award& award, std::span<const int> numbers)
{
    std::set<int> seen;
    for (const int number : numbers) {
        if (!award.nominee(number)) return because(refusals::nominee_unknown, std::to_string(number));
        if (!seen.insert(number).second) return because(refusals::nominee_doubled, std::to_string(number));
    }
    return {};
}

Day list_day(const Request& asked, const Award& award)
{
    const record::Version* meeting = meeting_known(asked, award.list(asked.today)->meeting);
    return meeting ? meeting->content.performed : never;
}

}  // namespace jinze::district
