// Adjusts commands about organisations, people and posts so that they may be allowed.
#include "domain/registry/fitting.h"
#include "domain/registry/national_id.h"
#include "simulation/drawing.h"

namespace jinze::simulation {

using registry::OrgKind;

std::string id_number(std::uint32_t nth)
{
    const std::string number = "99999919800101" + std::to_string(1000 + nth).substr(1);
    return number + registry::national_id_check_digit(number);
}

void fit(Drawing& draw, district::FoundOrganisation& it)
{
    static const std::vector<OrgKind> kinds{OrgKind::branch,        OrgKind::branch, OrgKind::organ_committee,
                                            OrgKind::small_group,   OrgKind::unit,   OrgKind::party_group,
                                            OrgKind::general_branch};
    it.kind = draw.chance.of(kinds);
    it.on = draw.recently(200);
    std::vector<OrgId> leads, guides, units;
    for (const auto& org : draw.people.organisations()) {
        if (!draw.people.lives(org.id, it.on, draw.today)) continue;
        if (registry::may_lead(org.kind, it.kind)) leads.push_back(org.id);
        if (registry::may_guide(org.kind, it.kind)) guides.push_back(org.id);
        if (org.kind == OrgKind::unit) units.push_back(org.id);
    }
    it.leads = it.guides = it.unit = std::nullopt;
    if (!leads.empty() && registry::needs_parent(it.kind)) it.leads = draw.chance.of(leads);
    if (!guides.empty() && draw.chance.one_in(2)) it.guides = draw.chance.of(guides);
    if (!units.empty() && it.kind != OrgKind::unit) it.unit = draw.chance.of(units);
}

void fit(Drawing& draw, district::MoveOrganisation& it)
{
    const auto* org = draw.people.find(it.org);
    if (!org) return;
    std::vector<OrgId> leads;
    for (const auto& other : draw.people.organisations())
        if (other.id != it.org && registry::may_lead(other.kind, org->kind)) leads.push_back(other.id);
    it.leads = leads.empty() ? std::nullopt : std::optional{draw.chance.of(leads)};
    it.guides = draw.people.guides(it.org, draw.today, draw.today);
    it.on = draw.recently(3);
}

void fit(Drawing& draw, district::DissolveOrganisation& it)
{
    std::vector<OrgId> empty;  // without members, and leading none
    for (const auto& org : draw.people.organisations()) {
        const auto leads = [&](const auto& other) {
            return draw.people.leads(other.id, draw.today, draw.today) == org.id;
        };
        const auto& all = draw.people.organisations();
        if (org.people.empty() && draw.people.lives(org.id, draw.today, draw.today) &&
            std::none_of(all.begin(), all.end(), leads))
            empty.push_back(org.id);
    }
    if (!empty.empty()) it.org = draw.chance.of(empty);
    it.on = draw.recently(5);
}

void fit(Drawing& draw, district::RegisterPerson& it)
{
    it.branch = draw.org_of_kind(registry::is_branch);
    it.since = draw.recently(100);
    it.joined = it.since - days{1000};
    it.full_since = std::nullopt;
    if (it.kind == registry::MemberKind::full) it.full_since = it.joined + days{400};
}

void fit(Drawing& draw, district::TransferMember& it)
{
    it.branch = draw.org_of_kind(registry::is_branch);
    it.on = draw.recently(5);
}

void fit(Drawing& draw, district::ErasePerson& it) { it.with = draw.somebody_who_may(it); }

void fit(Drawing& draw, district::AppointPerson& it)
{
    it.on = draw.recently(40);
    if (draw.chance.one_in(3)) it.on = draw.today;
    if (!draw.chance.one_in(6)) it.until = std::nullopt;
    if (!draw.chance.one_in(4)) it.charges.clear();
    const auto* org = draw.people.find(it.org);
    for (int tries = 0; org && tries < 6 && !registry::has_post(org->kind, it.title); ++tries)
        it.title = draw.any<registry::Title>();
    if (it.title >= registry::Title::system_administrator) {
        it.org = draw.org_of_kind([](OrgKind kind) { return kind == OrgKind::work_committee; });
        it.charges.clear();
    }
    std::vector<PersonId> security;
    for (const auto& post : draw.people.posts())
        if (post.title == registry::Title::security_administrator)
            if (const auto holder = draw.people.holder(post.id, draw.today, draw.today)) security.push_back(*holder);
    if (!security.empty() && draw.chance.percent(70)) it.with = draw.chance.of(security);
}

// Two of one body, for days that begin soon.
void fit(Drawing& draw, district::NameDeputy& it)
{
    const auto& appointments = draw.people.appointments();
    if (appointments.empty()) return;
    for (int tries = 0; tries < 8; ++tries) {
        const registry::Appointment& held = draw.chance.of(appointments);
        it.org = draw.people[held.post].org;
        it.absent = held.person;
        const auto able = district::fit_as_deputies(draw.state, held.person, it.org, draw.today);
        if (able.empty()) continue;
        it.deputy = draw.chance.of(able);
        break;
    }
    if (draw.chance.one_in(3))
        it.from = draw.today + days{static_cast<int>(draw.chance.below(3))};
    else
        it.from.reset();
    it.until = draw.today + days{static_cast<int>(draw.chance.below(20))};
}

void fit(Drawing& draw, district::EndAppointment& it) { it.on = draw.recently(3); }

void fit(Drawing& draw, district::GiveCharge& it)
{
    std::vector<PostId> seats;
    for (const auto& post : draw.people.posts())
        if (registry::may_take_charge(draw.people[post.org].kind, post.title)) seats.push_back(post.id);
    if (!seats.empty()) it.post = draw.chance.of(seats);
    it.on = draw.recently(3);
}

}  // namespace jinze::simulation
