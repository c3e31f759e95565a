#include "domain/commendation_rules/heed.h"

#include "domain/duty/board.h"
#include "domain/matter/life.h"

namespace jinze::district {
namespace {

using commendation::Award;
using commendation::Nominee;
using commendation::NomineeStanding;

bool is_considered(NomineeStanding standing)
{
    using enum NomineeStanding;
    return standing != not_forwarded && standing != left_out && standing != turned_down && standing != revoked;
}

class Heeding {
public:
    Heeding(const State& state, Day today) : state_{state}, people_{state.people()}, today_{today} {}

    std::vector<Heed> of(const Nominee& it, const commendation::NomineeLife& life)
    {
        found_.clear();
        number_ = it.recommended.nominee;
        if (it.recommended.person) person(*it.recommended.person, it.recommended.posthumous);
        if (it.recommended.org) body(*it.recommended.org);
        if (life.doubted) add(HeedKind::doubted);
        return found_;
    }

private:
    void add(HeedKind kind, int count = 1, std::optional<matter::MatterId> matter = {})
    {
        found_.push_back({number_, kind, count, matter});
    }
    void person(PersonId id, bool posthumous)
    {
        matters(
            [&](const matter::Life& life) { return life.answers && people_.holds(id, *life.answers, today_, today_); });
        if (posthumous) return;
        const registry::Person& it = people_[id];
        const auto holds = [&](const registry::Span& span) { return span.holds(today_, today_); };
        if (std::ranges::any_of(it.suspended, holds)) add(HeedKind::suspended);
        if (!people_.branch_of(id, today_, today_)) return add(HeedKind::left);
        if (people_.grade_of(id, today_, today_) != registry::MemberKind::full) add(HeedKind::not_full_member);
    }
    void body(OrgId id)
    {
        matters([&](const matter::Life& life) { return life.lead == id; });
        int overdue = 0;
        const duty::Facts facts{people_, state_.records(), state_.duties()};
        duty::judge_all(facts, {id}, today_, today_, [&](const duty::Obligation& it, duty::Standing standing) {
            const bool own = it.bearer.kind == duty::BearerRef::Kind::body && it.bearer.org() == id;
            if (own && standing == duty::Standing::overdue) ++overdue;
        });
        if (overdue > 0) add(HeedKind::overdue_duty, overdue);
    }
    // Open matters overdue today of which it is true.
    void matters(auto is)
    {
        int overdue = 0;
        std::optional<matter::MatterId> first;
        const auto& working = state_.duties().working_days(today_);
        for (const matter::Matter& it : state_.of<matter::Matters>().all()) {
            const auto life = matter::life_of(it, working, today_);
            if (!life.is_open() || !is(life) || matter::days_overdue(life, working, today_) == 0) continue;
            ++overdue;
            if (!first) first = it.id;
        }
        if (overdue > 0) add(HeedKind::overdue_matter, overdue, first);
    }

    const State& state_;
    const registry::Register& people_;
    Day today_;
    int number_ = 0;
    std::vector<Heed> found_;
};

}  // namespace

std::vector<Heed> to_heed(const State& state, const Award& award, Day today)
{
    const auto life = life_of(award, state.duties().working_days(today), today);
    Heeding heeding{state, today};
    std::vector<Heed> all;
    for (std::size_t i = 0; i < life.nominees.size(); ++i) {
        if (!is_considered(life.nominees[i].standing)) continue;
        const auto some = heeding.of(award.nominees[i], life.nominees[i]);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace jinze::district
