#include "app/views/deputy/deputies.h"

#include "app/words/phrases.h"
#include "domain/assembly/decide.h"

namespace jinze::views {
namespace {

using delegation::Delegation;

Named person_named(const Reader& reader, PersonId person)
{
    return {to_text(person), reader.asking().name(person), {}};
}

bool holds_post(const Reader& reader, PersonId person, OrgId org)
{
    return std::ranges::any_of(reader.people().posts_of(person, reader.today, reader.today),
                               [&](PostId post) { return reader.people()[post].org == org; });
}

// 书记: the first of the posts in that body.
Bilingual seat_in(const Reader& reader, PersonId person, OrgId org)
{
    for (const PostId id : reader.people().posts_of(person, reader.today, reader.today)) {
        const registry::Post& post = reader.people()[id];
        if (post.org == org && !registry::is_administrator(post.title))
            return words::words_of(post.title, reader.people()[org].kind);
    }
    return {};
}

std::optional<district::Refusal> refused(const Reader& reader, const district::Command& command)
{
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = {}};
    const auto decided = district::decide(reader.state, command, context);
    return decided ? std::nullopt : std::optional{decided.error().why};
}

DelegationState state_of(const Reader& reader, const Delegation& it)
{
    if (it.ended != never) return DelegationState::ended_early;
    if (it.named.until < reader.today) return DelegationState::over;
    return it.named.from > reader.today ? DelegationState::coming : DelegationState::in_force;
}

int working_days_in(const Reader& reader, Day from, Day until)
{
    const auto& calendar = reader.working_days();
    int count = 0;
    for (Day day = from; day <= until; day += days{1}) count += calendar.is_working_day(day);
    return count;
}

DelegationRow row_of(const Reader& reader, const Delegation& it)
{
    const auto& named = it.named;
    DelegationRow row{.delegation = to_text(it.id),
                      .org = views::named(reader, named.org),
                      .absent = person_named(reader, named.absent),
                      .deputy = person_named(reader, named.deputy),
                      .absent_seat = seat_in(reader, named.absent, named.org),
                      .deputy_seat = seat_in(reader, named.deputy, named.org),
                      .from = named.from,
                      .until = named.until,
                      .working_days = working_days_in(reader, named.from, named.until),
                      .state = state_of(reader, it),
                      .named_on = it.entered,
                      .named_by = person_named(reader, it.by),
                      .why = {}};
    if (it.ended != never) row.ended_on = it.ended;
    row.may_end = !refused(reader, district::EndDelegation{it.id});
    const bool is_one = named.absent == reader.who || named.deputy == reader.who || it.by == reader.who;
    if (named.why && (is_one || row.may_end || holds_post(reader, reader.who, named.org)))
        row.why = reader.directory.text(*named.why);
    return row;
}

// In force and to come first, by their first day; then those that are over, the latest first.
std::vector<const Delegation*> in_order(const Reader& reader)
{
    std::vector<const Delegation*> all;
    for (const Delegation& it : reader.state.of<delegation::Delegations>().all())
        if (reads(reader, it)) all.push_back(&it);
    std::ranges::stable_sort(all, {}, [&](const Delegation* it) {
        const DelegationState state = state_of(reader, *it);
        const bool past = state == DelegationState::over || state == DelegationState::ended_early;
        const int from = static_cast<int>((it->named.from - Day{}).count());
        return std::tuple{past, past ? -from : from};
    });
    return all;
}

// For whom the reader may name a deputy in this body, themselves first. What only other delegations forbid on some days
// is offered; the rules say it for the days chosen.
void add_absences(std::vector<Absence>& absences, const Reader& reader, OrgId org)
{
    const auto& people = reader.people();
    std::vector<PersonId> holders{reader.who};
    for (const PostId post : people[org].posts)
        if (const auto holder = people.holder(post, reader.today, reader.today);
            holder && std::ranges::find(holders, *holder) == holders.end())
            holders.push_back(*holder);
    for (const PersonId absent : holders) {
        auto fit = district::fit_as_deputies(reader.state, absent, org, reader.today);
        std::erase(fit, reader.who);
        if (fit.empty()) continue;
        const auto no = refused(reader, district::NameDeputy{.org = org,
                                                             .deputy = fit.front(),
                                                             .absent = absent,
                                                             .from = reader.today,
                                                             .until = reader.today,
                                                             .why = {}});
        namespace why = district::refusals;
        if (no && *no != why::absence_overlaps && *no != why::deputy_is_away && *no != why::deputy_cannot_delegate)
            continue;
        Absence it{.org = named(reader, org),
                   .absent = person_named(reader, absent),
                   .seat = seat_in(reader, absent, org),
                   .own = absent == reader.who,
                   .deputies = {}};
        for (const PersonId person : fit)
            it.deputies.push_back({person_named(reader, person), seat_in(reader, person, org)});
        absences.push_back(std::move(it));
    }
}

}  // namespace

bool reads(const Reader& reader, const Delegation& it)
{
    return it.named.absent == reader.who || it.named.deputy == reader.who || reader.reads(it.named.org);
}

Result<DeputiesPage> deputies(const Reader& reader, const DeputiesQuestion& asked)
{
    std::vector<OrgId> bodies;
    if (asked.org) {
        const auto org = org_asked(reader, *asked.org, "org");
        if (!org) return std::unexpected{org.error()};
        bodies.push_back(*org);
    } else {
        for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today))
            if (const OrgId org = reader.people()[post].org; std::ranges::find(bodies, org) == bodies.end())
                bodies.push_back(org);
    }
    const auto all = in_order(reader);
    const Pages pages = pages_of(asked);
    DeputiesPage page{.on = reader.today,
                      .page = pages.page,
                      .size = pages.size,
                      .total = static_cast<int>(all.size()),
                      .rows = {},
                      .absences = {},
                      .days_at_most = district::absence_at_most};
    for (std::size_t i = pages.first(all.size()); i < pages.last(all.size()); ++i)
        page.rows.push_back(row_of(reader, *all[i]));
    for (const OrgId org : bodies) add_absences(page.absences, reader, org);
    return page;
}

}  // namespace jinze::views
