#include "domain/duty/evaluate.h"

#include "domain/duty/match.h"

namespace jinze::duty {
namespace {

constexpr std::size_t shown_at_most = 20;  // limit of listed records that did not count

// A record that fails in both window and kind is unrelated and is not listed.
bool is_near(const Verdict& verdict)
{
    const auto has = [&](Lack lack) {
        return std::find(verdict.lacks.begin(), verdict.lacks.end(), lack) != verdict.lacks.end();
    };
    if (has(Lack::outside_window) || has(Lack::other_host)) return false;
    return !(has(Lack::wrong_kind) && has(Lack::topic_missing)) || has(Lack::makes_up_another);
}

// Performed outside the window without making up for it, or about another meeting: not worth matching.
bool is_elsewhere(const record::Filed& content, const Obligation& obligation)
{
    if (obligation.occasion_meeting && content.rare.called != obligation.occasion_meeting) return true;
    return content.rare.makes_up.empty() && (content.performed < obligation.begin ||
                                             content.performed > std::max(obligation.last, obligation.late_until));
}

void gather(Judgement& judgement, const Facts& facts, const Obligation& obligation, Day on, Day known)
{
    for (const RecordId id : candidates(facts, obligation, known)) {
        const record::Record& record = facts.records[id];
        const record::Version* now = record.known(known);
        if (!now || now->content.performed > on || is_elsewhere(now->content, obligation)) continue;
        Verdict verdict = match(facts, obligation, record, known);
        if (verdict.counts())
            judgement.counted.push_back(std::move(verdict));
        else if (is_near(verdict) && judgement.not_counted.size() < shown_at_most)
            judgement.not_counted.push_back(std::move(verdict));
    }
    std::stable_sort(judgement.counted.begin(), judgement.counted.end(),
                     [](const Verdict& a, const Verdict& b) { return a.performed < b.performed; });
}

// The day of the counted record with which the need is reached, in order of the day performed.
std::optional<Day> reached_on(const std::vector<Verdict>& counted, int needed, auto&& takes)
{
    int sum = 0;
    for (const Verdict& verdict : counted)
        if (takes(verdict) && (sum += verdict.amount) >= needed) return verdict.performed;
    return {};
}

int longest_lag(const Facts& facts, const Judgement& judgement, Day last, Day known)
{
    int lag = 0;
    for (const Verdict& verdict : judgement.counted)
        if (verdict.late_entry && verdict.performed <= last)
            lag = std::max(lag, facts.duties.working_days(known).between(verdict.performed, verdict.entered));
    return lag;
}

// Whether and how it was done, and when; nothing if the need is not reached.
std::optional<Standing> done(Judgement& judgement, const Facts& facts, const Obligation& obligation, Day known)
{
    const Day last = obligation.last;
    // If the records entered in time suffice, only they count: one more late record neither worsens the standing nor
    // moves its day.
    judgement.done_on = reached_on(judgement.counted, judgement.needed, [&](const Verdict& verdict) {
        return !verdict.late_entry && verdict.performed <= last;
    });
    if (judgement.done_on) return Standing::done;
    judgement.done_on = reached_on(judgement.counted, judgement.needed, [](const Verdict&) { return true; });
    if (!judgement.done_on) return {};
    if (*judgement.done_on > last) return Standing::done_late;
    judgement.lag = longest_lag(facts, judgement, last, known);
    return Standing::done_entered_late;
}

// An excused absence from a meeting called beforehand settles its obligation.
bool is_excused(const Judgement& judgement)
{
    return std::any_of(judgement.not_counted.begin(), judgement.not_counted.end(),
                       [](const Verdict& verdict) { return verdict.lacks == std::vector{Lack::bearer_excused}; });
}

// What was done about the item that the obligation is about; null: nothing, or it is about no item.
const record::ItemPast* past_of_item(const Facts& facts, const Obligation& obligation)
{
    if (!obligation.occasion_record || obligation.occasion_item < 0) return nullptr;
    return facts.records.past_of({obligation.occasion_record, obligation.occasion_item});
}

// Its matter was closed: that is the evidence, by the day on which it was done.
std::optional<Standing> done_by_matter(Judgement& judgement, const Facts& facts, const Obligation& obligation, Day on,
                                       Day known)
{
    const record::ItemPast* past = past_of_item(facts, obligation);
    if (!past || past->settled > known || past->performed > on) return {};
    judgement.done_on = past->performed;
    return past->performed <= obligation.last ? Standing::done : Standing::done_late;
}

Standing after_last_day(const Facts& facts, const Obligation& obligation, const Docket* docket, Day on, Day known)
{
    if (obligation.terms().force == Force::must) return Standing::overdue;
    const record::ItemPast* past = past_of_item(facts, obligation);
    if (past && past->extended <= known) return Standing::answered;
    const Decision* decision = docket ? docket->reason_decision(known) : nullptr;
    if (decision) return decision->accepted ? Standing::answered : Standing::overdue;
    const int passed = facts.duties.working_days(known).between(obligation.last, on);
    return passed <= facts.duties.parameters(obligation.begin).reason ? Standing::reason_wanted : Standing::overdue;
}

// The table of docs/standings.md, line by line; the first that applies.
Standing standing(Judgement& judgement, const Facts& facts, const Obligation& obligation, Day on, Day known)
{
    const Docket* docket = facts.duties.docket(obligation.id());
    const Decision* contest = docket ? docket->contest_decision(known) : nullptr;
    if (contest && contest->outcome == Outcome::not_owed) return Standing::not_owed;
    if (!obligation.owed && on > obligation.last) return Standing::not_owed;
    if (docket && docket->waiver(known)) return Standing::waived;
    auto how = done(judgement, facts, obligation, known);
    if (contest && contest->outcome == Outcome::counts_as_done && contest->performed <= on) {
        const Standing upheld = contest->performed <= obligation.last ? Standing::done : Standing::done_late;
        if (!how || upheld < *how) {  // a favourable decision never worsens the result of the records
            judgement.done_on = contest->performed;
            judgement.lag = 0;
            how = upheld;
        }
    }
    if (const auto by_matter = how ? std::nullopt : done_by_matter(judgement, facts, obligation, on, known))
        return *by_matter;
    if (how) return *how;
    if (on < obligation.begin) return Standing::not_begun;
    if (obligation.awaiting_notice) return Standing::awaiting_notice;
    if (obligation.occasion_meeting && is_excused(judgement)) return Standing::answered;
    if (on > obligation.last) return after_last_day(facts, obligation, docket, on, known);
    const int left = facts.duties.working_days(known).between(on, obligation.last);
    return left <= facts.duties.parameters(obligation.begin).due_soon ? Standing::due_soon : Standing::open;
}

}  // namespace

Judgement evaluate(const Facts& facts, const Obligation& obligation, Day on, Day known)
{
    facts.look();
    Judgement judgement;
    const Owed& owed = obligation.terms().owed;
    const bool counts = owed.shape == Shape::count || owed.shape == Shape::reference_year;
    judgement.needed = owed.shape == Shape::hours ? 60 * owed.at_least : counts ? owed.at_least : 1;
    gather(judgement, facts, obligation, on, known);
    for (const Verdict& verdict : judgement.counted) judgement.reached += verdict.amount;
    judgement.standing = standing(judgement, facts, obligation, on, known);
    return judgement;
}

}  // namespace jinze::duty
