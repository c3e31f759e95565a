#include "domain/reminder/asked.h"

#include <algorithm>

#include "domain/district/rights.h"
#include "domain/district/tiers.h"
#include "domain/request/life.h"

namespace jinze::reminder {
namespace {

using request::RequestLife;
using request::RequestStanding;

struct Told {
    RecordId request;
    Cause cause{};
    std::string turn;
};

void tell_them(Finder& finder, const Told& told, OrgId body, const std::vector<PersonId>& whom)
{
    for (const PersonId person : whom)
        finder.found.push_back({.to = person,
                                .what = to_text(told.request),
                                .cause = told.cause,
                                .turn = told.turn,
                                .body = body,
                                .urgent = false});
}

// The body that asked, and whoever wrote it: a member's own request.
void tell_asker(Finder& finder, const Told& told, const RequestLife& life)
{
    std::vector<PersonId> whom = finder.recipients.handlers(life.asker);
    const registry::Doer author = finder.state.records()[told.request].versions.front().by;
    if (author && std::ranges::find(whom, author.person) == whom.end()) whom.push_back(author.person);
    tell_them(finder, told, life.asker, whom);
}

// Those of a body who may decide, and are not of the addressee.
std::vector<PersonId> who_decides(Finder& finder, OrgId body, const RequestLife& life)
{
    const auto& people = finder.state.people();
    std::vector<PersonId> whom = finder.recipients.deciders(body);
    std::erase_if(whom, [&](PersonId person) {
        const auto posts = people.posts_of(person, finder.today, finder.today);
        return std::ranges::any_of(posts, [&](PostId post) { return people[post].org == life.addressee; }) ||
               !district::may(finder.state, person, district::Right::decide_reason, life.asker, finder.today);
    });
    return whom;
}

// The nearest tier above the asker in which somebody may.
void tell_above(Finder& finder, const Told& told, const RequestLife& life)
{
    std::vector<PersonId> all;
    std::vector<OrgId> tier = district::tier_above(finder.state.people(), life.asker, finder.today);
    for (int steps = 0; steps < 5 && all.empty() && !tier.empty(); ++steps) {
        std::vector<OrgId> next;
        for (const OrgId body : tier) {
            std::vector<PersonId> whom = who_decides(finder, body, life);
            std::erase_if(whom, [&](PersonId person) { return std::ranges::find(all, person) != all.end(); });
            tell_them(finder, told, body, whom);
            all.insert(all.end(), whom.begin(), whom.end());
            const auto above = district::tier_above(finder.state.people(), body, finder.today);
            next.insert(next.end(), above.begin(), above.end());
        }
        tier = std::move(next);
    }
}

}  // namespace

void remind_of_request(Finder& finder, RecordId id)
{
    const auto& state = finder.state;
    const RequestLife life = request::life_of(id, state.records(), state.of<request::Requests>(),
                                              state.duties().working_days(finder.today), finder.today);
    if (!life.exists) return;
    const std::string answer = life.answer ? to_text(*life.answer) : to_text(life.asked);
    using enum RequestStanding;
    if (life.standing == waiting || life.standing == objected)
        tell_them(finder, {id, Cause::to_answer, answer}, life.addressee, finder.recipients.handlers(life.addressee));
    if (life.standing == answered) tell_asker(finder, {id, Cause::to_say, answer}, life);
    if (life.standing == unconfirmed) tell_above(finder, {id, Cause::to_decide, answer}, life);
    if (life.standing == objected) tell_above(finder, {id, Cause::to_decide, answer + "+objected"}, life);
}

void remind_of_deputy(Finder& finder, const delegation::Delegation& it)
{
    const Day until = it.named.until;
    if (it.entered > finder.today || it.ended <= finder.today || until < finder.today) return;
    const auto add = [&](PersonId person, Cause cause) {
        finder.found.push_back({.to = person,
                                .what = to_text(it.id),
                                .cause = cause,
                                .turn = to_text(until),
                                .body = {},
                                .urgent = false});
    };
    add(it.named.deputy, Cause::deputy_named);
    if (!it.in_force(finder.today) || until > finder.today + days{1}) return;
    add(it.named.deputy, Cause::deputy_ends);
    add(it.named.absent, Cause::deputy_ends);
}

}  // namespace jinze::reminder
