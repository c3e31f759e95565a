#include "domain/referral/facts.h"

#include <algorithm>

namespace jinze::referral {
namespace {

using calendar::WorkingDays;
using matter::Life;
using matter::Matter;
using matter::MatterAct;
using registry::Register;

constexpr std::size_t most_reminders = 12, most_reasons = 6, most_responsible = 10;

template <class T>
void keep_latest(std::vector<T>& all, std::size_t most)
{
    if (all.size() > most) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(most));
}

// The post that answers for the matter; none named: the head of the lead.
std::optional<PostId> post_of(const Register& people, const Life& life)
{
    if (life.answers) return life.answers;
    for (const PostId post : people[life.lead].posts)
        if (people[post].title == registry::Title::secretary) return post;
    return {};
}

// Who held the post on the day, added to whoever is last in the list.
void add_day(std::vector<Responsible>& all, const Register& people, std::optional<PostId> post, Day day, Day known)
{
    const std::optional<PersonId> person = post ? people.holder(*post, day, known) : std::nullopt;
    const bool goes_on = !all.empty() && all.back().person == person && all.back().post == post;
    if (!goes_on) all.push_back({.person = person, .post = post, .from = day, .last = day});
    all.back().last = day;
    ++all.back().red_days;
}

// Each working day on which it was overdue with the unit, and who answered for it then. Of a matter of a list kept
// before, the days since it was brought in: nobody was reminded here of the earlier ones.
std::vector<Responsible> responsible_of(const Matter& it, const WorkingDays& working, const Register& people, Day known)
{
    std::vector<Day> turns{it.entered};
    for (const matter::Taken& taken : it.taken)
        if (taken.entered <= known && taken.entered > turns.back()) turns.push_back(taken.entered);
    turns.push_back(known);
    std::vector<Responsible> all;
    for (std::size_t i = 0; i + 1 < turns.size(); ++i) {
        const Life life = matter::life_of(it, working, turns[i]);
        if (!life.is_with_lead() || life.due == never) continue;
        const auto post = post_of(people, life);
        for (Day day = std::max(turns[i], life.due) + days{1}; day <= turns[i + 1]; day += days{1})
            if (working.is_working_day(day)) add_day(all, people, post, day, known);
    }
    return all;
}

void add_said(ReferralFacts& facts, const Matter& it, Day known)
{
    for (const matter::Taken& taken : it.taken) {
        if (taken.entered > known) continue;
        const MatterAct act = taken.step.act;
        if (act == MatterAct::urge || act == MatterAct::raise) facts.reminders.push_back({taken.entered, act});
        if (act == MatterAct::explain) facts.reasons.push_back({.on = taken.entered, .accepted = {}});
        const bool judged = act == MatterAct::justify || act == MatterAct::dismiss;
        if (judged && !facts.reasons.empty()) facts.reasons.back().accepted = act == MatterAct::justify;
    }
    facts.reminded = static_cast<int>(facts.reminders.size());
}

}  // namespace

ReferralFacts facts_of(const Matter& matter, const WorkingDays& working, const Register& people, Day known)
{
    const Life life = matter::life_of(matter, working, known);
    ReferralFacts facts{.first_due = life.first_due,
                        .due = life.due,
                        .unit_days = life.unit_days,
                        .above_days = life.above_days,
                        .reminders = {},
                        .reasons = {},
                        .responsible = responsible_of(matter, working, people, known)};
    for (const Responsible& it : facts.responsible) facts.red_days += it.red_days;
    add_said(facts, matter, known);
    keep_latest(facts.reminders, most_reminders);
    keep_latest(facts.reasons, most_reasons);
    keep_latest(facts.responsible, most_responsible);
    return facts;
}

}  // namespace jinze::referral
