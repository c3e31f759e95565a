#include "domain/district/tiers.h"

namespace jinze::district {
namespace {

using registry::OrgKind;
using registry::Register;

bool contains(const std::vector<OrgId>& all, OrgId org) { return std::find(all.begin(), all.end(), org) != all.end(); }

// The organisation and the chain of those that lead it, upward. Terminates even on a cycle.
std::vector<OrgId> line_of(const Register& people, OrgId org, Day today)
{
    std::vector<OrgId> line;
    for (std::optional<OrgId> here = org; here && !contains(line, *here); here = people.leads(*here, today, today))
        line.push_back(*here);
    return line;
}

bool is_led(const Register& people, OrgId upper, OrgId org, Day today)
{
    return org != upper && contains(line_of(people, org, today), upper);
}

// What a leading group guides today.
std::vector<OrgId> guided_by(const Register& people, OrgId group, Day today)
{
    std::vector<OrgId> found;
    for (const OrgId org : people[group].below)
        if (people.guides(org, today, today) == group && people.lives(org, today, today)) found.push_back(org);
    return found;
}

}  // namespace

bool leads_it(const Register& people, OrgId upper, OrgId org, Day today)
{
    if (is_led(people, upper, org, today)) return true;
    if (people[upper].kind != OrgKind::work_committee || !registry::is_leading(people[org].kind)) return false;
    const auto guided = guided_by(people, org, today);
    return std::any_of(guided.begin(), guided.end(), [&](OrgId it) { return is_led(people, upper, it, today); });
}

bool guides_it(const Register& people, OrgId upper, OrgId org, Day today)
{
    const auto line = line_of(people, org, today);
    return std::any_of(line.begin(), line.end(), [&](OrgId it) { return people.guides(it, today, today) == upper; });
}

std::vector<OrgId> tier_above(const Register& people, OrgId org, Day today)
{
    std::vector<OrgId> found;
    const auto add = [&](std::optional<OrgId> body) {
        if (body && !contains(found, *body)) found.push_back(*body);
    };
    add(people.leads(org, today, today));
    add(people.guides(org, today, today));
    if (!registry::is_leading(people[org].kind)) return found;
    for (const OrgId guided : guided_by(people, org, today))
        for (const OrgId upper : line_of(people, guided, today))
            if (people[upper].kind == OrgKind::work_committee) add(upper);
    return found;
}

OrgId acting_for(const Register& people, OrgId org, Day today)
{
    for (int steps = 0; steps < 8 && !people.lives(org, today, today); ++steps) {
        const auto next = people[org].successor ? people[org].successor : people.leads(org, today, today);
        if (!next) break;
        org = *next;
    }
    return org;
}

bool stands_above(const Register& people, OrgId upper, OrgId org, Day today)
{
    return upper != org && (leads_it(people, upper, org, today) || guides_it(people, upper, org, today));
}

bool hears_contests(const Register& people, OrgId upper, OrgId org, Day today)
{
    if (!stands_above(people, upper, org, today)) return false;
    const auto first = tier_above(people, org, today);
    std::vector<OrgId> second;
    for (const OrgId body : first)
        for (const OrgId above : tier_above(people, body, today))
            if (!contains(first, above) && above != org) second.push_back(above);
    if (!second.empty()) return !contains(first, upper);
    return tier_above(people, upper, today).empty();
}

}  // namespace jinze::district
