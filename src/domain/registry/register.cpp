#include "domain/registry/register.h"

#include "domain/registry/holding.h"

namespace jinze::registry {
namespace {

// The parent on a day; if several were entered for it, the last.
std::optional<OrgId> parent_on(const std::vector<Link>& links, Day on, Day known)
{
    const auto found =
        std::find_if(links.rbegin(), links.rend(), [&](const Link& link) { return link.span.holds(on, known); });
    return found == links.rend() ? std::nullopt : std::optional{found->parent};
}

void sort_unique(auto& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

bool Register::exists(PersonId person, Day known) const
{
    const Person* it = find(person);
    return it && std::any_of(it->stints.begin(), it->stints.end(),
                             [known](const Stint& stint) { return stint.span.known(known); });
}

// Before the founding, the parent it was founded under.
std::optional<OrgId> Register::leads(OrgId org, Day on, Day known) const
{
    return parent_on((*this)[org].leads, std::max(on, (*this)[org].life.from), known);
}

std::optional<OrgId> Register::guides(OrgId org, Day on, Day known) const
{
    return parent_on((*this)[org].guides, std::max(on, (*this)[org].life.from), known);
}

bool Register::is_organ_organisation(OrgId org, Day on, Day known) const
{
    if (!is_grassroots((*this)[org].kind)) return false;
    const auto parent = leads(org, on, known);
    return parent && (*this)[*parent].kind == OrgKind::work_committee;
}

bool Register::has_committee(OrgId branch, Day on, Day known) const
{
    return committee(branch, std::max(on, (*this)[branch].life.from), known).size() >= 3;
}

std::vector<OrgId> Register::scope(OrgId node, Day on, Day known) const
{
    std::vector<bool> seen(organisations_.size() + 1);
    std::vector<OrgId> found{node};
    seen[node.number()] = true;
    const auto add = [&](OrgId org) {
        if (seen[org.number()] || !(*this)[org].life.known(known)) return;
        seen[org.number()] = true;
        found.push_back(org);
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        const OrgId here = found[i];
        for (const OrgId org : (*this)[here].below) {
            if (leads(org, on, known) == here || guides(org, on, known) == here || (*this)[org].unit == here) add(org);
        }
        if (here == node && (*this)[node].kind == OrgKind::work_committee) {
            for (const OrgId org : std::vector<OrgId>{found})
                if (const auto group = guides(org, on, known)) add(*group);
        }
    }
    sort_unique(found);
    return found;
}

bool Register::is_below(OrgId org, OrgId node, Day on, Day known) const
{
    if (org == node) return true;
    std::vector<OrgId> up{org};
    for (std::size_t i = 0; i < up.size() && i < 64; ++i) {
        const auto add = [&](std::optional<OrgId> parent) {
            if (parent && *parent && std::find(up.begin(), up.end(), *parent) == up.end()) up.push_back(*parent);
        };
        add(leads(up[i], on, known));
        add(guides(up[i], on, known));
        add((*this)[up[i]].unit);
    }
    return std::find(up.begin(), up.end(), node) != up.end();
}

std::optional<OrgId> Register::branch_of(PersonId person, Day on, Day known) const
{
    if (!find(person)) return {};  // the office during setup
    const Stint* stint = holding((*this)[person].stints, on, known);
    return stint ? std::optional{stint->branch} : std::nullopt;
}

std::optional<MemberKind> Register::grade_of(PersonId person, Day on, Day known) const
{
    const Grade* grade = holding((*this)[person].grades, on, known);
    return grade ? std::optional{grade->kind} : std::nullopt;
}

bool Register::is_relaxed(PersonId person, Day on, Day known) const
{
    return registry::is_relaxed((*this)[person], on, known);
}

std::vector<PersonId> Register::members(OrgId org, Day on, Day known) const
{
    std::vector<PersonId> found;
    const auto gather = [&](OrgId branch) {
        for (const PersonId person : (*this)[branch].people)
            if (branch_of(person, on, known) == branch) found.push_back(person);
    };
    if (is_branch((*this)[org].kind)) {
        gather(org);
    } else {
        for (const OrgId below : scope(org, on, known)) gather(below);
    }
    sort_unique(found);
    return found;
}

std::vector<PersonId> Register::committee(OrgId org, Day on, Day known) const
{
    std::vector<PersonId> found;
    for (const PostId post : (*this)[org].posts) {
        if (!is_committee_post((*this)[post].title)) continue;
        if (const auto person = holder(post, on, known)) found.push_back(*person);
    }
    sort_unique(found);
    return found;
}

std::optional<PersonId> Register::holder(PostId post, Day on, Day known) const
{
    const auto& ids = (*this)[post].appointments;
    for (auto id = ids.rbegin(); id != ids.rend(); ++id)
        if ((*this)[*id].span.holds(on, known)) return (*this)[*id].person;
    return {};
}

bool Register::holds(PersonId person, PostId post, Day on, Day known) const
{
    return holder(post, on, known) == person;
}

std::vector<PostId> Register::posts_of(PersonId person, Day on, Day known) const
{
    std::vector<PostId> found;
    if (!find(person)) return found;
    for (const AppointmentId id : (*this)[person].appointments)
        if ((*this)[id].span.holds(on, known)) found.push_back((*this)[id].post);
    return found;
}

bool Register::is_deputy_in_charge(PostId post, Day on, Day known) const
{
    return std::any_of((*this)[post].charges.begin(), (*this)[post].charges.end(), [&](ChargeId id) {
        const Charge& charge = (*this)[id];
        return charge.span.holds(on, known) && is_organ_organisation(charge.over, on, known);
    });
}

// Everybody should be in an existing branch. Members who have left are in none and are skipped.
std::vector<PersonId> Register::unassigned(Day on, Day known) const
{
    std::vector<PersonId> found;
    for (const Person& person : people_) {
        const bool arrived = std::any_of(person.stints.begin(), person.stints.end(),
                                         [&](const Stint& s) { return s.span.known(known) && s.span.from <= on; });
        if (person.erased || !arrived) continue;
        const auto branch = branch_of(person.id, on, known);
        if (branch ? !lives(*branch, on, known) : !person.left) found.push_back(person.id);
    }
    return found;
}

}  // namespace jinze::registry
