#include "domain/fact_sheet/sheet.h"

#include <algorithm>

#include "domain/duty/bearers.h"

namespace jinze::fact_sheet {
namespace {

using Kind = duty::BearerRef::Kind;

constexpr int short_term = 183;  // days: under six months

bool stands_alone(SheetPart part)
{
    return part == SheetPart::missing || part == SheetPart::late || part == SheetPart::answered;
}

std::optional<Day> reason_accepted(const duty::Facts& facts, const duty::Obligation& obligation, Day known)
{
    const duty::Docket* docket = facts.duties.docket(obligation.id());
    const duty::Decision* decision = docket ? docket->reason_decision(known) : nullptr;
    return decision && decision->accepted ? std::optional{decision->entered} : std::nullopt;
}

// The line with that id in that part; a new one if there is none.
DutyLine& line_with(Sheet& sheet, DutyLine line)
{
    for (DutyLine& it : sheet.duties)
        if (it.part == line.part && it.id == line.id) return it;
    return sheet.duties.emplace_back(std::move(line));
}

// Members are counted by branch and window, and none is named.
void count_member(Sheet& sheet, const SheetAsked& asked, const duty::Obligation& it)
{
    const duty::Facts facts = asked.facts();
    const OrgId home = duty::home_of(facts, it.bearer, std::min(it.last, asked.known), asked.known);
    const auto standing = duty::evaluate(facts, it, asked.known, asked.known).standing;
    ++line_with(sheet, {.id = it.terms().duty.text() + "@" + to_text(home) + "@" + it.window,
                        .part = part_of(standing),
                        .duty = it.terms().duty,
                        .area = it.terms().area,
                        .bearer = {Kind::body, home.number(), 0},
                        .home = home,
                        .window = it.window})
          .persons;
}

std::vector<HeldPost> held(const registry::Register& people, PersonId person, Period period, Day known)
{
    std::vector<HeldPost> found;
    for (const AppointmentId id : people[person].appointments) {
        const registry::Appointment& it = people[id];
        const registry::Title title = people[it.post].title;
        if (!it.span.known(known) || registry::is_administrator(title) || title == registry::Title::clerk) continue;
        const Day until = it.span.until_known(known);
        const Period days{std::max(it.span.from, period.first), std::min(until - jinze::days{1}, period.last)};
        if (days.first <= days.last) found.push_back({it.post, days, until <= period.last});
    }
    std::ranges::stable_sort(found, {}, [](const HeldPost& it) { return it.days.first; });
    return found;
}

int days_held(const std::vector<HeldPost>& posts)
{
    int most = 0;
    for (const HeldPost& it : posts) most = std::max(most, it.days.days());
    return most;
}

}  // namespace

SheetPart part_of(duty::Standing standing)
{
    using enum duty::Standing;
    switch (standing) {
        case overdue: return SheetPart::missing;
        case done_late: return SheetPart::late;
        case answered: return SheetPart::answered;
        case done:
        case done_entered_late: return SheetPart::done;
        case not_owed:
        case waived: return SheetPart::spared;
        default: return SheetPart::not_due;
    }
}

void put(Sheet& sheet, const SheetAsked& asked, const duty::Obligation& obligation, Day on, std::optional<PostId> post)
{
    const duty::Facts facts = asked.facts();
    duty::Judgement judged = duty::evaluate(facts, obligation, on, asked.known);
    const SheetPart part = part_of(judged.standing);
    std::string id = obligation.terms().duty.text() + "@" + to_text(obligation.bearer);
    if (stands_alone(part)) id = obligation.id().text;
    DutyLine& line = line_with(sheet, {.id = std::move(id),
                                       .part = part,
                                       .duty = obligation.terms().duty,
                                       .area = obligation.terms().area,
                                       .bearer = obligation.bearer,
                                       .home = duty::home_of(facts, obligation.bearer, obligation.begin, asked.known),
                                       .post = post});
    std::optional<Day> accepted;
    if (judged.standing == duty::Standing::answered) accepted = reason_accepted(facts, obligation, asked.known);
    line.windows.push_back({obligation, std::move(judged), accepted});
}

void add_duties(Sheet& sheet, const SheetAsked& asked)
{
    const duty::Facts facts = asked.facts();
    const std::vector<OrgId> where = places(facts.people, sheet.body, asked.known);
    for (const duty::Obligation& it : duty::obligations(facts, where, asked.period.last, asked.known)) {
        if (it.bearer.kind == Kind::post || it.bearer.kind == Kind::charge) continue;  // in the leader's own sheet
        if (!falls_in(facts, it, asked.period, asked.before)) continue;
        const std::vector<OrgId> whose = owners(facts, it, asked.known);
        if (std::ranges::find(whose, sheet.body) == whose.end()) continue;
        if (it.bearer.kind == Kind::member)
            count_member(sheet, asked, it);
        else
            put(sheet, asked, it, asked.known);
    }
}

// In parts; within one by duty as adopted, by bearer, by day.
void in_order(Sheet& sheet, const SheetAsked& asked)
{
    std::map<Code, std::size_t> place;
    for (const duty::DutyVersion& version : asked.state.duties().versions())
        place.try_emplace(version.terms.duty, place.size());
    for (DutyLine& line : sheet.duties)
        std::ranges::sort(line.windows, {},
                          [](const SheetWindow& it) { return std::pair{it.obligation.last, it.obligation.window}; });
    std::ranges::stable_sort(sheet.duties, {}, [&](const DutyLine& it) {
        return std::tuple{it.part, place.at(it.duty), it.bearer,
                          it.windows.empty() ? Day{} : it.windows.front().obligation.last};
    });
}

Sheet sheet_of(const SheetAsked& asked, OrgId body)
{
    const registry::Register& people = asked.state.people();
    const registry::Span& life = people[body].life;
    Sheet sheet{.body = body, .period = asked.period, .known = asked.known};
    sheet.existed = {std::max(life.from, asked.period.first),
                     std::min(life.until_known(asked.known) - days{1}, asked.period.last)};
    sheet.predecessors = predecessors(people, body, asked.period, asked.known);
    add_duties(sheet, asked);
    add_work(sheet, asked);
    add_problems(sheet, asked);
    in_order(sheet, asked);
    return sheet;
}

Sheet sheet_of(const SheetAsked& asked, PersonId leader, bool narrative_if_short,
               const std::function<bool(PostId)>& only)
{
    Sheet sheet{.person = leader, .period = asked.period, .known = asked.known, .existed = asked.period};
    sheet.posts = held(asked.state.people(), leader, asked.period, asked.known);
    if (only) std::erase_if(sheet.posts, [&](const HeldPost& it) { return !only(it.post); });
    if (sheet.posts.empty()) return sheet;
    sheet.body = asked.state.people()[sheet.posts.front().post].org;
    sheet.narrative = narrative_if_short && days_held(sheet.posts) < short_term;
    add_duties_of_posts(sheet, asked);
    add_work(sheet, asked);
    add_problems(sheet, asked);
    in_order(sheet, asked);
    return sheet;
}

}  // namespace jinze::fact_sheet
