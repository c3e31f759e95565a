#include "domain/delegation/delegations.h"

#include "domain/delegation_rules/decide.h"
#include "domain/district/tiers.h"

namespace jinze::district {
namespace {

using delegation::Delegation;
using delegation::DelegationId;
using delegation::Delegations;
using registry::Register;
using registry::Title;

struct Span {
    Day from{}, until{};
};

Span days_of(const Request& asked, const NameDeputy& command)
{
    return {command.from.value_or(asked.today), command.until};
}

PersonId absent_of(const Request& asked, const NameDeputy& command) { return command.absent.value_or(asked.actor); }

// What a person is in a body today; an administrator's post is nothing here, since nobody stands in for it.
enum class Rank : std::uint8_t { none, clerk, leader };
Rank rank_of(const Register& people, PersonId person, OrgId org, Day today)
{
    Rank rank = Rank::none;
    if (!people.find(person)) return rank;
    for (const PostId id : people.posts_of(person, today, today)) {
        const registry::Post& post = people[id];
        if (post.org != org || registry::is_administrator(post.title)) continue;
        rank = std::max(rank, post.title == Title::clerk ? Rank::clerk : Rank::leader);
    }
    return rank;
}

bool holds(const Register& people, PersonId person, OrgId org, std::initializer_list<Title> titles, Day today)
{
    return people.find(person) && std::ranges::any_of(people.posts_of(person, today, today), [&](PostId id) {
               return people[id].org == org && std::ranges::find(titles, people[id].title) != titles.end();
           });
}

// 主要负责人: the secretary or group leader; in their own absence a deputy secretary, too.
bool is_head(const Request& asked, OrgId org, PersonId absent)
{
    using enum Title;
    const Register& people = asked.people;
    if (holds(people, asked.actor, org, {secretary, group_leader}, asked.today)) return true;
    return holds(people, absent, org, {secretary, group_leader}, asked.today) &&
           holds(people, asked.actor, org, {full_time_deputy, deputy_secretary}, asked.today);
}

bool is_above(const Request& asked, OrgId org)
{
    return std::ranges::any_of(asked.bodies_with(Right::decide_reason, org),
                               [&](OrgId body) { return stands_above(asked.people, body, org, asked.today); });
}

Objection object_to_people(const Request& asked, const NameDeputy& command)
{
    const PersonId absent = absent_of(asked, command), deputy = command.deputy;
    if (const auto no = object_to_person(asked, absent)) return no;
    if (const auto no = object_to_person(asked, deputy)) return no;
    if (absent == deputy) return because(refusals::deputy_of_oneself);
    const Rank rank = rank_of(asked.people, absent, command.org, asked.today);
    if (rank == Rank::none) return because(refusals::absent_without_post, to_text(absent));
    if (deputy == asked.actor) return because(refusals::nobody_names_themselves);
    if (rank_of(asked.people, deputy, command.org, asked.today) < rank)
        return because(refusals::deputy_unfit, to_text(deputy));
    return {};
}

Objection object_to_days(const Request& asked, Span days)
{
    if (days.from < asked.today) return because(refusals::absence_in_the_past, to_text(days.from));
    if (const auto no = object_to_coming_day(asked, days.from)) return no;
    if (days.until < days.from) return because(refusals::absence_ends_first, to_text(days.until));
    if ((days.until - days.from).count() >= absence_at_most)
        return because(refusals::absence_too_long, std::to_string(absence_at_most));
    return {};
}

// No two deputies for one absence, and no chain: whoever is away is no deputy, and a deputy names none.
Objection object_to_others(const Request& asked, const NameDeputy& command, Span days)
{
    const auto& all = asked.state.of<Delegations>();
    const auto meeting = [&](std::span<const DelegationId> ids) -> const Delegation* {
        for (const DelegationId id : ids)
            if (all[id].named.org == command.org && all[id].meets(days.from, days.until)) return &all[id];
        return nullptr;
    };
    const PersonId absent = absent_of(asked, command);
    if (const Delegation* it = meeting(all.of_absent(absent)))
        return because(refusals::absence_overlaps, to_text(it->id));
    if (meeting(all.of_absent(command.deputy))) return because(refusals::deputy_is_away, to_text(command.deputy));
    if (meeting(all.of_deputy(absent))) return because(refusals::deputy_cannot_delegate, to_text(absent));
    return {};
}

}  // namespace

OrgId home_of(const State& state, DelegationId id)
{
    const Delegation* it = state.of<Delegations>().find(id);
    return it ? it->named.org : OrgId{};
}
OrgId toward(const State&, const NameDeputy& it, Day) { return it.org; }
OrgId toward(const State& state, const EndDelegation& it, Day) { return home_of(state, it.delegation); }

bool is_by_own_right(const Request& asked, const NameDeputy& it)
{
    const PersonId absent = absent_of(asked, it);
    return absent == asked.actor || is_head(asked, it.org, absent);
}

bool is_by_own_right(const Request& asked, const EndDelegation& it)
{
    const Delegation* found = asked.state.of<Delegations>().find(it.delegation);
    return found && (found->named.absent == asked.actor || found->named.deputy == asked.actor ||
                     is_head(asked, found->named.org, found->named.absent));
}

void clean_texts(TextDoor& door, NameDeputy& it)
{
    if (!it.why) return;
    door.take(texts::delegation_why, it.why->text, "text");
    if (it.why->text.empty()) it.why.reset();
}

std::vector<PersonId> fit_as_deputies(const State& state, PersonId absent, OrgId org, Day today)
{
    const Register& people = state.people();
    const Rank rank = rank_of(people, absent, org, today);
    std::vector<PersonId> fit;
    if (rank == Rank::none) return fit;
    for (const PostId id : people[org].posts)
        if (const auto holder = people.holder(id, today, today);
            holder && *holder != absent && !people[*holder].erased && rank_of(people, *holder, org, today) >= rank &&
            std::ranges::find(fit, *holder) == fit.end())
            fit.push_back(*holder);
    return fit;
}

Decided decide_on(const Request& asked, const NameDeputy& command)
{
    const Span days = days_of(asked, command);
    if (const auto no = object_to_org(asked, command.org, asked.today)) return std::unexpected{*no};
    if (const auto no = object_to_people(asked, command)) return std::unexpected{*no};
    if (!is_by_own_right(asked, command) && !is_above(asked, command.org))
        return refuse(refusals::not_the_head, to_text(command.org));
    if (const auto no = object_to_days(asked, days)) return std::unexpected{*no};
    if (const auto no = object_to_others(asked, command, days)) return std::unexpected{*no};
    delegation::DeputyNamed named{
        .delegation = DelegationId{static_cast<std::uint32_t>(asked.state.of<Delegations>().all().size() + 1)},
        .org = command.org,
        .absent = absent_of(asked, command),
        .deputy = command.deputy,
        .from = days.from,
        .until = days.until,
        .why = {}};
    if (command.why) named.why = asked.seal(*command.why);
    return Events{named};
}

Decided decide_on(const Request& asked, const EndDelegation& command)
{
    const Delegation* it = asked.state.of<Delegations>().find(command.delegation);
    if (!it) return refuse(refusals::delegation_unknown, to_text(command.delegation));
    if (!is_by_own_right(asked, command) && !is_above(asked, it->named.org))
        return refuse(refusals::not_the_head, to_text(it->named.org));
    if (it->ended != never || it->named.until < asked.today)
        return refuse(refusals::delegation_over, to_text(command.delegation));
    return Events{delegation::DelegationEnded{.delegation = command.delegation}};
}

}  // namespace jinze::district
