// A leader's duties: those of each post for the days on which it was held, and, of whoever is the first in a leading
// body, those of the body. What falls due after a handover is the successor's.
#include <algorithm>

#include "domain/fact_sheet/sheet.h"

namespace jinze::fact_sheet {
namespace {

using Kind = duty::BearerRef::Kind;

bool answers_for_body(const registry::Register& people, PostId post)
{
    const registry::Post& it = people[post];
    return it.title == registry::Title::secretary && registry::is_leading(people[it.org].kind);
}

bool is_of(const duty::Obligation& it, PostId post, const registry::Register& people)
{
    switch (it.bearer.kind) {
        case Kind::post:
        case Kind::charge: return it.bearer.post() == post;
        case Kind::body: return answers_for_body(people, post) && it.bearer.org() == people[post].org;
        case Kind::member: break;
    }
    return false;
}

// As it stood when the post was handed over, or when the window ended if that was the last day.
Day judged_on(const HeldPost& held, const duty::Obligation& it, Day known)
{
    if (!held.left) return known;
    return std::min(known, std::max(held.days.last, it.last + days{1}));
}

}  // namespace

void add_duties_of_posts(Sheet& sheet, const SheetAsked& asked)
{
    const duty::Facts facts = asked.facts();
    std::vector<OrgId> homes;
    for (const HeldPost& it : sheet.posts) homes.push_back(facts.people[it.post].org);
    std::ranges::sort(homes);
    homes.erase(std::ranges::unique(homes).begin(), homes.end());
    for (const duty::Obligation& it : duty::obligations(facts, homes, asked.period.last, asked.known)) {
        if (it.bearer.kind == Kind::member || !falls_in(facts, it, asked.period, asked.before)) continue;
        for (const HeldPost& held : sheet.posts) {
            const bool theirs = held.days.contains(std::clamp(it.last, asked.period.first, asked.period.last));
            if (theirs && is_of(it, held.post, facts.people))
                put(sheet, asked, it, judged_on(held, it, asked.known), held.post);
        }
    }
}

}  // namespace jinze::fact_sheet
