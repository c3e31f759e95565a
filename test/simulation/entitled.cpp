#include "simulation/entitled.h"

#include <set>

namespace jinze::simulation {

using district::Reach;
using registry::OrgKind;

Entitled::Entitled(const State& state, Day today) : state_{state}, people_{state.people()}, today_{today}
{
    const auto* adopted = state.grants(today);
    const auto built_in = district::built_in_grants();
    const std::vector<district::Grant> all =
        adopted ? *adopted : std::vector<district::Grant>{built_in.begin(), built_in.end()};
    for (const district::Grant& grant : all) grants_[{grant.kind, grant.title}].push_back(grant);
}

std::vector<OrgId> Entitled::upward(OrgId org) const
{
    std::vector<OrgId> line;
    for (std::optional<OrgId> here = org; here && std::find(line.begin(), line.end(), *here) == line.end();
         here = people_.leads(*here, today_, today_))
        line.push_back(*here);
    return line;
}

bool Entitled::leads(OrgId upper, OrgId org) const
{
    const auto line = upward(org);
    if (upper != org && std::find(line.begin(), line.end(), upper) != line.end()) return true;
    if (people_[upper].kind != OrgKind::work_committee || !registry::is_leading(people_[org].kind)) return false;
    // A leading group that guides an organisation led by the work committee.
    for (const auto& it : people_.organisations()) {
        if (people_.guides(it.id, today_, today_) != org || !people_.lives(it.id, today_, today_) || it.id == upper)
            continue;
        const auto above = upward(it.id);
        if (std::find(above.begin(), above.end(), upper) != above.end()) return true;
    }
    return false;
}

bool Entitled::reaches(const registry::Post& post, Reach reach, OrgId toward) const
{
    if (reach == Reach::everywhere) return state_.body_of(people_[post.org].kind) == post.org;
    if (!people_.find(toward)) return false;
    const OrgId office = people_[post.org].unit;
    switch (reach) {
        case Reach::own: return toward == post.org;
        case Reach::led: return leads(post.org, toward);
        case Reach::guided:
            for (const OrgId here : upward(toward))
                if (people_.guides(here, today_, today_) == post.org) return true;
            return false;
        case Reach::charge:
            for (const ChargeId id : post.charges) {
                const registry::Charge& charge = people_[id];
                if (!charge.span.holds(today_, today_)) continue;
                if (charge.over == toward || people_[toward].unit == charge.over || leads(charge.over, toward))
                    return true;
            }
            return false;
        case Reach::unit: return office && (toward == office || people_[toward].unit == office);
        case Reach::everywhere: break;
    }
    return true;
}

bool Entitled::by_post(const registry::Post& post, Right right, OrgId toward) const
{
    const bool everybodys = right == Right::read || right == Right::contest;
    if (everybodys && post.org == toward && post.title < registry::Title::system_administrator) return true;
    const auto granted = grants_.find({people_[post.org].kind, post.title});
    if (granted == grants_.end()) return false;
    return std::any_of(granted->second.begin(), granted->second.end(), [&](const district::Grant& grant) {
        return grant.right == right && reaches(post, grant.reach, toward);
    });
}

bool Entitled::holds_post(PersonId who, OrgId body) const
{
    const registry::Person* person = people_.find(who);
    if (!person || person->erased || !people_[body].life.holds(today_, today_)) return false;
    return std::any_of(people_.appointments().begin(), people_.appointments().end(), [&](const auto& held) {
        const registry::Post& post = people_[held.post];
        return held.person == who && held.span.holds(today_, today_) && post.org == body &&
               post.life.holds(today_, today_) && post.title < registry::Title::system_administrator;
    });
}

std::vector<const delegation::Delegation*> Entitled::stands_in(PersonId who) const
{
    std::vector<const delegation::Delegation*> found;
    for (const delegation::Delegation& it : state_.of<delegation::Delegations>().all()) {
        if (it.named.deputy != who || today_ < it.named.from || today_ > it.named.until) continue;
        if (today_ < it.entered || today_ >= it.ended) continue;
        if (holds_post(who, it.named.org) && holds_post(it.named.absent, it.named.org)) found.push_back(&it);
    }
    return found;
}

bool Entitled::may_there(PersonId absent, OrgId body, Right right, OrgId toward) const
{
    static const std::set<Right> over{Right::read,          Right::record, Right::correct,
                                      Right::decide_reason, Right::waive,  Right::decide_contest};
    if (!over.contains(right)) return false;
    return std::any_of(people_.appointments().begin(), people_.appointments().end(), [&](const auto& held) {
        const registry::Post& post = people_[held.post];
        return held.person == absent && post.org == body && held.span.holds(today_, today_) &&
               post.life.holds(today_, today_) && by_post(post, right, toward);
    });
}

bool Entitled::may(PersonId who, Right right, OrgId toward) const
{
    if (may_themselves(who, right, toward)) return true;
    const auto places = stands_in(who);
    return std::any_of(places.begin(), places.end(), [&](const delegation::Delegation* it) {
        return may_there(it->named.absent, it->named.org, right, toward);
    });
}

bool Entitled::may_themselves(PersonId who, Right right, OrgId toward) const
{
    const registry::Person* person = people_.find(who);
    if (!person || person->erased) return false;
    const bool everybodys = right == Right::read || right == Right::contest;
    if (everybodys && toward && people_.branch_of(who, today_, today_) == toward) return true;
    for (const registry::Appointment& held : people_.appointments()) {
        if (held.person != who || !held.span.holds(today_, today_)) continue;
        const registry::Post& post = people_[held.post];
        if (!post.life.holds(today_, today_) || !people_[post.org].life.holds(today_, today_)) continue;
        if (by_post(post, right, toward)) return true;
    }
    return false;
}

bool Entitled::reads(PersonId who, PersonId whom) const
{
    if (who == whom) return true;
    if (const auto branch = people_.branch_of(whom, today_, today_); branch && reads(who, *branch)) return true;
    for (const registry::Appointment& held : people_.appointments())
        if (held.person == whom && held.span.holds(today_, today_) && reads(who, people_[held.post].org)) return true;
    return false;
}

bool Entitled::reads(PersonId who, const record::Record& record) const
{
    const record::Version& version = record.latest();
    const record::Content content = version.content;
    if (reads(who, content.host) || (content.concerns && reads(who, *content.concerns)) || version.by == who)
        return true;
    if (record::presence_of(who, version, people_)) return true;
    const bool asks =
        std::find(content.topics.begin(), content.topics.end(), Code{"member-opinions"}) != content.topics.end();
    const auto branch = people_.branch_of(who, today_, today_);
    if (!branch || (content.kind != record::Kind::publication && !asks)) return false;
    for (const OrgId here : upward(*branch))  // notices published by a body above
        if (here == content.host || people_.guides(here, today_, today_) == content.host) return true;
    return false;
}

bool Entitled::reads(PersonId who, const duty::Obligation& it) const
{
    const duty::Facts facts{people_, state_.records(), state_.duties()};
    for (const Day on : {today_, std::min(today_, it.last)})
        if (reads(who, duty::home_of(facts, it.bearer, on, today_)) ||
            duty::answers_for(facts, who, it.bearer, on, today_))
            return true;
    return false;
}

OrgId Entitled::home(PersonId person) const
{
    const registry::Person* it = people_.find(person);
    if (!it || it->stints.empty()) return {};
    return people_.branch_of(person, today_, today_).value_or(it->stints.back().branch);
}

}  // namespace jinze::simulation
