#include "domain/district/rights.h"

#include "domain/district/refusals.h"
#include "domain/district/tiers.h"
#include "domain/registry/fitting.h"

namespace jinze::district {
namespace {

using registry::OrgKind;
using registry::Register;
using registry::Title;

// Every right except granting lets the holder see or change records.
bool touches_content(Right right) { return right != Right::grant; }

bool decides(Right right)
{
    return right == Right::decide_reason || right == Right::waive || right == Right::decide_contest;
}

bool concerns_the_district(Right right)
{
    return right == Right::import || right == Right::open_reference_year || right == Right::grant;
}

bool is_known(const Grant& grant)
{
    if (!registry::has_post(grant.kind, grant.title) || grant.right == Right::contest) return false;
    if (concerns_the_district(grant.right) && grant.reach != Reach::everywhere) return false;
    switch (grant.reach) {
        case Reach::own:
        case Reach::led:
        case Reach::unit: return true;
        case Reach::guided: return registry::is_leading(grant.kind);
        case Reach::charge: return registry::may_take_charge(grant.kind, grant.title);
        case Reach::everywhere: return registry::may_reach_everywhere(grant.kind);
    }
    return false;
}

bool in_charge(const Register& people, const registry::Post& post, OrgId toward, Day today)
{
    return std::any_of(post.charges.begin(), post.charges.end(), [&](ChargeId id) {
        const registry::Charge& charge = people[id];
        return charge.span.holds(today, today) && (charge.over == toward || people[toward].unit == charge.over ||
                                                   leads_it(people, charge.over, toward, today));
    });
}

bool reaches(const State& state, const registry::Post& post, Reach reach, OrgId toward, Day today)
{
    const Register& people = state.people();
    // Only for the body that the district named, even if there are others of its kind.
    if (reach == Reach::everywhere) return state.body_of(people[post.org].kind) == post.org;
    if (!people.find(toward)) return false;
    switch (reach) {
        case Reach::own: return post.org == toward;
        case Reach::led: return leads_it(people, post.org, toward, today);
        case Reach::guided: return guides_it(people, post.org, toward, today);
        case Reach::charge: return in_charge(people, post, toward, today);
        case Reach::unit: {
            const OrgId office = people[post.org].unit;
            return office && (people[toward].unit == office || toward == office);
        }
        case Reach::everywhere: break;
    }
    return false;
}

// Rights that no table grants or takes away.
bool is_everybodys(Right right) { return right == Right::read || right == Right::contest; }

bool may_set_up(Right right)
{
    return right == Right::import || right == Right::adopt || right == Right::manage || right == Right::appoint ||
           right == Right::open_reference_year || right == Right::grant;
}

bool has_grant(std::span<const Grant> grants, const State& state, const registry::Post& post, Right right, OrgId toward,
               Day today)
{
    const OrgKind kind = state.people()[post.org].kind;
    return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
        return grant.right == right && grant.kind == kind && grant.title == post.title &&
               reaches(state, post, grant.reach, toward, today);
    });
}

}  // namespace

std::optional<Refused> check(std::span<const Grant> grants)
{
    const auto no = [](Refusal why, std::size_t item) {
        return Refused{why, {}, static_cast<int>(item), lists::grants};
    };
    if (grants.empty()) return Refused{refusals::grants_empty, {}, -1};
    for (std::size_t i = 0; i < grants.size(); ++i) {
        const Grant& grant = grants[i];
        if (registry::is_administrator(grant.title) && touches_content(grant.right))
            return no(refusals::grant_to_administrator, i);
        if (decides(grant.right) && (grant.reach == Reach::own || grant.reach == Reach::unit))
            return no(refusals::grant_decides_on_itself, i);
        if (!is_known(grant)) return no(refusals::grant_unknown_combination, i);
        if (std::find(grants.begin(), grants.begin() + static_cast<std::ptrdiff_t>(i), grant) !=
            grants.begin() + static_cast<std::ptrdiff_t>(i))
            return no(refusals::grant_doubled, i);
    }
    const bool somebody =
        std::any_of(grants.begin(), grants.end(), [](const Grant& grant) { return grant.right == Right::grant; });
    if (!somebody) return Refused{refusals::nobody_left_to_grant, {}, -1};
    return {};
}

std::vector<std::span<const Grant>> tables_from(const State& state, Day today)
{
    std::vector<std::span<const Grant>> tables;
    for (const auto* grants : state.grants_from(today)) tables.emplace_back(*grants);
    if (!state.grants(today)) tables.push_back(built_in_grants());
    return tables;
}

bool is_setting_up(const State& state)
{
    const Register& people = state.people();
    const bool importing = !state.imports().empty() && !state.imports().back().ended;
    if (importing && !state.imports().back().by) return true;  // one sheet may name several holders
    return std::none_of(
        people.appointments().begin(), people.appointments().end(), [&](const registry::Appointment& it) {
            return it.span.void_entered == never && people[people[it.post].org].kind == OrgKind::work_committee;
        });
}

std::vector<Place> places_of(const State& state, PersonId actor, Day today)
{
    const auto& delegations = state.of<delegation::Delegations>();
    const Register& people = state.people();
    const auto holds_post = [&](PersonId person, OrgId org) {
        if (!people.find(person) || people[person].erased || !people.lives(org, today, today)) return false;
        const auto posts = people.posts_of(person, today, today);
        return std::any_of(posts.begin(), posts.end(), [&](PostId post) {
            return people[post].org == org && !registry::is_administrator(people[post].title);
        });
    };
    std::vector<Place> places;
    for (const delegation::DelegationId id : delegations.of_deputy(actor)) {
        const delegation::Delegation& it = delegations[id];
        if (it.in_force(today) && holds_post(actor, it.named.org) && holds_post(it.named.absent, it.named.org))
            places.push_back({it.named.absent, it.named.org});
    }
    return places;
}

std::vector<OrgId> by_place_in(const State& state, const Place& place, Right right, OrgId toward, Day today)
{
    if (!is_handed_over(right)) return {};
    auto bodies = by_posts_in(state, place.absent, right, toward, today);
    std::erase_if(bodies, [&](OrgId body) { return body != place.org; });
    return bodies;
}

std::vector<OrgId> by_posts_in(const State& state, PersonId actor, Right right, OrgId toward, Day today)
{
    const Register& people = state.people();
    const auto* adopted = state.grants(today);
    const std::span<const Grant> grants = adopted ? std::span<const Grant>{*adopted} : built_in_grants();
    std::vector<OrgId> found;
    if (!people.find(actor)) return found;
    for (const PostId id : people.posts_of(actor, today, today)) {
        const registry::Post& post = people[id];
        if (!people.lives(post.org, today, today)) continue;
        const bool own = post.org == toward && is_everybodys(right) && !registry::is_administrator(post.title);
        if (own || has_grant(grants, state, post, right, toward, today)) found.push_back(post.org);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool is_contest_delegate(const State& state, PersonId actor, OrgId body, Day today)
{
    if (!actor || state.of<appraisal::Appraisals>().contest_delegate(today) != actor) return false;
    const Register& people = state.people();
    const OrgId work = state.body_of(OrgKind::work_committee);
    if (!work || !people.find(body) || !people.exists(actor, today) || people[actor].erased) return false;
    const auto posts = people.posts_of(actor, today, today);
    const bool inside = std::any_of(posts.begin(), posts.end(), [&](PostId post) { return people[post].org == work; });
    return !inside && people.leads(body, today, today) == work;
}

bool may_in_own_name(const State& state, PersonId actor, Right right, OrgId toward, Day today)
{
    if (!actor) return may_set_up(right) && is_setting_up(state);
    if (!state.people().find(actor) || state.people()[actor].erased) return false;
    if (is_everybodys(right) && toward && state.people().branch_of(actor, today, today) == toward) return true;
    return !by_posts_in(state, actor, right, toward, today).empty();
}

bool may(const State& state, PersonId actor, Right right, OrgId toward, Day today)
{
    if (may_in_own_name(state, actor, right, toward, today)) return true;
    if (!is_handed_over(right)) return false;
    const auto places = places_of(state, actor, today);
    return std::any_of(places.begin(), places.end(),
                       [&](const Place& place) { return !by_place_in(state, place, right, toward, today).empty(); });
}

}  // namespace jinze::district
