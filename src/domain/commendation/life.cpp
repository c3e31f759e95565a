#include "domain/commendation/life.h"

#include <algorithm>

namespace jinze::commendation {
namespace {

using calendar::WorkingDays;
using enum NomineeStanding;

bool contains(const std::vector<int>& numbers, int number)
{
    return std::ranges::find(numbers, number) != numbers.end();
}

void add_opinions(NomineeLife& life, const Nominee& it, Day known)
{
    std::array<bool, 4> answered{}, objects{};
    for (const Opinion& opinion : it.opinions) {
        if (opinion.entered > known) continue;
        answered[static_cast<std::size_t>(opinion.from)] = true;
        objects[static_cast<std::size_t>(opinion.from)] = opinion.objection;
    }
    life.asked = answered[static_cast<std::size_t>(OpinionOf::discipline)] &&
                 answered[static_cast<std::size_t>(OpinionOf::organisation)];
    life.doubted = std::ranges::find(objects, true) != objects.end();
}

void add_notice(NomineeLife& life, const Award& award, int nominee, const WorkingDays& working, Day known)
{
    for (const Notice& it : award.notices) {
        if (it.entered > known || !contains(it.published.nominees, nominee)) continue;
        life.batch = it.published.batch;
        life.first = it.published.first;
        life.last = last_of(it.published, working);
    }
}

// What came of the objections to one nominee: open ones are counted, and the gravest outcome is returned.
std::optional<ObjectionOutcome> outcome_of(NomineeLife& life, const Award& award, int nominee, Day known)
{
    std::optional<ObjectionOutcome> gravest;
    for (const NomineeObjection& it : award.objections) {
        if (it.entered > known || it.received.nominee != nominee) continue;
        std::optional<ObjectionOutcome> last;
        for (const Conclusion& conclusion : it.conclusions)
            if (conclusion.entered <= known) last = conclusion.outcome;
        if (!last) ++life.open_objections;
        if (!last || *last == ObjectionOutcome::unfounded) continue;
        if (gravest != ObjectionOutcome::upheld) gravest = *last;
    }
    return gravest;
}

// The last day on which something was decided about awards; always: nothing was.
Day decided_on(const Award& award, Day known)
{
    Day last = always;
    for (const Decision& it : award.decisions)
        if (it.entered <= known) last = std::max(last, it.entered);
    return last;
}

bool is_conferred(const Award& award, int nominee, Day known)
{
    return std::ranges::any_of(award.decisions, [&](const Decision& it) {
        return it.entered <= known && contains(it.decided.nominees, nominee);
    });
}

// One that is on the list, or a substitute who has a notice.
NomineeStanding standing_on_list(NomineeLife& life, const Award& award, int nominee, Day known)
{
    const auto outcome = outcome_of(life, award, nominee, known);
    if (outcome == ObjectionOutcome::upheld) return turned_down;
    if (outcome == ObjectionOutcome::deferred) return deferred;
    if (award.filed <= known) return left_out;
    if (life.open_objections > 0) return objected;
    if (life.last == never) return listed;
    if (known <= life.last) return in_notice;
    return life.last < decided_on(award, known) ? left_out : notice_full;
}

NomineeStanding standing_of(NomineeLife& life, const Award& award, int nominee, Day known)
{
    const Nominee& it = *award.nominee(nominee);
    if (it.revoked && it.revoked->entered <= known) return revoked;
    if (is_conferred(award, nominee, known)) return conferred;
    const bool reviewed = it.review && it.review->entered <= known;
    if (reviewed && !it.review->forwarded) return not_forwarded;
    if (const ListDecided* list = award.list(known)) {
        if (contains(list->nominees, nominee)) return standing_on_list(life, award, nominee, known);
        const auto at = std::ranges::find(list->substitutes, nominee);
        if (at == list->substitutes.end()) return left_out;
        life.substitute = static_cast<int>(at - list->substitutes.begin()) + 1;
        if (life.last != never) return standing_on_list(life, award, nominee, known);
        return award.filed <= known ? left_out : substitute;
    }
    return reviewed ? forwarded : recommended;
}

bool has_notice(const Award& award, Day known)
{
    return std::ranges::any_of(award.notices, [&](const Notice& it) { return it.entered <= known; });
}

}  // namespace

calendar::CountedDay last_of_notice(Day first, int working_days, const WorkingDays& working)
{
    return working.after(first - days{1}, working_days);
}

Day last_of(const NoticePublished& notice, const WorkingDays& working)
{
    return std::max(notice.last, last_of_notice(notice.first, notice.working_days, working).day);
}

NomineeLife life_of(const Award& award, int nominee, const WorkingDays& working, Day known)
{
    NomineeLife life;
    const Nominee* it = award.nominee(nominee);
    if (!it || it->entered > known) return life;
    add_opinions(life, *it, known);
    add_notice(life, award, nominee, working, known);
    life.standing = standing_of(life, award, nominee, known);
    return life;
}

NomineeStanding seen_outside(const Award& award, const NomineeLife& life, Day known)
{
    switch (life.standing) {
        case substitute:
        case listed: return has_notice(award, known) ? left_out : forwarded;
        case left_out: return has_notice(award, known) || award.filed <= known ? left_out : forwarded;
        case objected: return known <= life.last ? in_notice : notice_full;
        case deferred:
        case turned_down: return left_out;
        default: return life.standing;
    }
}

int free_places(const Award& award, const AwardLife& life, AwardTitle title, Day known)
{
    const ListDecided* list = award.list(known);
    int places = 0;
    for (std::size_t i = 0; list && i < life.nominees.size(); ++i) {
        const NomineeLife& it = life.nominees[i];
        if (award.nominees[i].recommended.title != title) continue;
        const bool dropped = it.standing == deferred || it.standing == turned_down;
        if (dropped) ++places;
        if (it.substitute > 0 && it.batch > 0) --places;
    }
    return places;
}

int next_substitute(const Award& award, const AwardLife& life, AwardTitle title, Day known)
{
    const ListDecided* list = award.list(known);
    if (!list) return 0;
    for (const int number : list->substitutes) {
        const auto i = static_cast<std::size_t>(number) - 1;
        if (award.nominees[i].recommended.title == title && life.nominees[i].standing == substitute) return number;
    }
    return 0;
}

}  // namespace jinze::commendation
