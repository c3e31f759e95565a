#include "domain/matter/ladder.h"

#include <algorithm>

namespace jinze::matter {
namespace {

using registry::Register;
using registry::Title;

struct Place {
    PostId post;
    OrgId org;
};

std::optional<Place> head_of(const Register& people, OrgId org, Day today)
{
    if (!org) return {};
    for (const PostId post : people[org].posts)
        if (people[post].title == Title::secretary && people.holder(post, today, today)) return Place{post, org};
    return {};
}

// The leading body of the lead: itself, or the 党组 that guides it.
OrgId leading_body(const Register& people, OrgId lead, Day today)
{
    if (registry::is_leading(people[lead].kind)) return lead;
    return people.guides(lead, today, today).value_or(OrgId{});
}

// 分管领导: the post that is in charge of the lead; in a leading body that leads itself, of its organ organisation.
std::optional<Place> in_charge_of(const Register& people, OrgId lead, Day today)
{
    for (const registry::Charge& charge : people.charges()) {
        const OrgId own = people[charge.post].org;
        const bool over_lead = charge.over == lead;
        const bool over_organ = own == lead && people.is_deputy_in_charge(charge.post, today, today);
        const bool holds = charge.span.holds(today, today) && people.holder(charge.post, today, today).has_value();
        if (holds && (over_lead || over_organ)) return Place{charge.post, own};
    }
    return {};
}

std::optional<Place> place_of(Rung rung, const Life& life, const Register& people, OrgId work, Day today)
{
    switch (rung) {
        case Rung::responsible:
            if (life.answers) return Place{*life.answers, people[*life.answers].org};
            if (const auto head = head_of(people, life.lead, today)) return head;
            return Place{{}, life.lead};
        case Rung::deputy_in_charge: return in_charge_of(people, life.lead, today);
        case Rung::secretary: return head_of(people, leading_body(people, life.lead, today), today);
        case Rung::work_committee:
            if (!work || work == life.lead) return {};
            return head_of(people, work, today).value_or(Place{{}, work});
    }
    return {};
}

// The steps of who answers for the matter: the first, if there is one.
std::size_t below(std::span<const LadderStep> ladder)
{
    return !ladder.empty() && ladder.front().to == Rung::responsible ? 1 : 0;
}

}  // namespace

std::vector<LadderStep> ladder_of(const Life& life, const Type& type, const Register& people, OrgId work,
                                  const calendar::WorkingDays& working, Day today)
{
    std::vector<LadderStep> steps;
    if (life.due == never) return steps;
    std::size_t next = 0;  // the lowest rung that nothing has gone up to yet
    const auto is_used = [&](const Place& place) {
        return std::ranges::any_of(steps, [&](const LadderStep& step) {
            return place.post ? step.post == place.post : !step.post && step.org == place.org;
        });
    };
    for (std::size_t i = 0; i < type.ladder.size(); ++i) {
        for (next = std::max(next, i); next < type.ladder.size(); ++next) {
            const auto place = place_of(type.ladder[next].to, life, people, work, today);
            if (!place || is_used(*place)) continue;
            const int after = type.ladder[i].after;
            const Day on = after ? working.after(life.due, after).day : life.due + days{1};
            steps.push_back({on, type.ladder[next].to, place->post, place->org, after});
            ++next;
            break;
        }
    }
    return steps;
}

const LadderStep* next_up(std::span<const LadderStep> ladder, const Life& life)
{
    const std::size_t next = below(ladder) + life.raised;
    return next < ladder.size() ? &ladder[next] : nullptr;
}

bool is_taken(std::span<const LadderStep> ladder, std::size_t step, const Life& life)
{
    return step < below(ladder) ? life.urged > 0 : step - below(ladder) < life.raised;
}

}  // namespace jinze::matter
