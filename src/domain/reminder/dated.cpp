#include "domain/reminder/dated.h"

#include <algorithm>

#include "domain/matter/life.h"
#include "domain/reminder/recipients.h"

namespace jinze::reminder {
namespace {

bool holds(const std::vector<PersonId>& all, PersonId person) { return std::ranges::find(all, person) != all.end(); }

// How often the due day was set anew, and when last: each act with a day that becomes the due day.
Dated dated(const matter::Matter& matter, const matter::Life& life, Day today)
{
    using matter::MatterAct;
    Dated it{.what = to_text(matter.id), .day = life.due, .changed = matter.entered, .moved = 0};
    for (const matter::Taken& taken : matter.taken) {
        const MatterAct act = taken.step.act;
        const bool moves = act == MatterAct::grant_extension || act == MatterAct::send_back ||
                           act == MatterAct::transfer || act == MatterAct::correct_day || act == MatterAct::resume;
        if (!moves || !taken.step.day || taken.entered > today) continue;
        ++it.moved;
        it.changed = taken.entered;
    }
    return it;
}

// Posts whose duties are this person's: their own, and as a clerk's those of the body's leaders.
bool answers(const registry::Register& people, Recipients& recipients, const duty::BearerRef& bearer, PersonId person)
{
    using Kind = duty::BearerRef::Kind;
    if (bearer.kind == Kind::member) return bearer.person() == person;
    if (bearer.kind == Kind::body) return people.find(bearer.org()) && holds(recipients.handlers(bearer.org()), person);
    return recipients.holder(bearer.post()) == person;
}

}  // namespace

std::vector<Dated> dated_for(const district::State& state, PersonId person, Day today, const EachStanding& duties)
{
    std::vector<Dated> found;
    const auto& working = state.duties().working_days(today);
    Recipients recipients{state.people(), today};
    for (const matter::Matter& matter : state.of<matter::Matters>().all()) {
        if (matter.entered > today) continue;
        const matter::Life life = matter::life_of(matter, working, today);
        if (!life.is_with_lead() || life.due == never) continue;  // what waits above is not due from the lead
        const bool answers_for = life.answers && recipients.holder(*life.answers) == person;
        if (answers_for || holds(recipients.handlers(life.lead), person)) found.push_back(dated(matter, life, today));
    }
    for (const record::Called& called : state.records().called()) {
        if (called.event.on < today || called.entered > today) continue;
        const bool invited =
            std::ranges::any_of(called.event.invited, [&](PostId post) { return recipients.holder(post) == person; });
        if (invited) found.push_back({.what = to_text(called.id), .day = called.event.on, .changed = called.entered});
    }
    if (duties)
        duties([&](const duty::Obligation& it, duty::Standing standing) {
            const bool open = standing == duty::Standing::open || standing == duty::Standing::due_soon ||
                              standing == duty::Standing::overdue;
            if (!open || working.between(it.last, today) > duty_past_for) return;
            if (answers(state.people(), recipients, it.bearer, person))
                found.push_back({.what = it.id().text, .day = it.last, .changed = it.begin});
        });
    std::ranges::sort(found, {}, [](const Dated& it) { return std::pair{it.day, it.what}; });
    return found;
}

}  // namespace jinze::reminder
