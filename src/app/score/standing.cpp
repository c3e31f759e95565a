#include "app/score/standing.h"

#include <algorithm>

namespace jinze::score {
namespace {

// The day of the record with which the need is reached, of those that `takes` admits; they are in order of their days.
std::optional<Day> reached_on(const Basis& basis, auto&& takes)
{
    std::int64_t sum = 0;
    for (const CountedRecord& it : basis.counted)
        if (takes(it) && (sum += it.amount) >= basis.needed) return it.performed;
    return {};
}

Derived done_by_records(const Basis& basis, const calendar::WorkingDays& working, int late_entry)
{
    const auto in_time = [&](const CountedRecord& it) {
        return it.performed <= basis.last && working.between(it.performed, it.entered) <= late_entry;
    };
    if (const auto on = reached_on(basis, in_time)) return {duty::Standing::done, on};
    const auto on = reached_on(basis, [](const CountedRecord&) { return true; });
    if (!on) return {};
    return {*on > basis.last ? duty::Standing::done_late : duty::Standing::done_entered_late, on};
}

// A decision that counts it as done never worsens what the records show.
void improve(Derived& found, const Basis& basis, Day known)
{
    const auto& contest = basis.contest;
    if (!contest || contest->outcome != duty::Outcome::counts_as_done || !contest->performed) return;
    if (*contest->performed > known) return;
    const auto upheld = *contest->performed <= basis.last ? duty::Standing::done : duty::Standing::done_late;
    if (!found.done_on || upheld < found.standing) found = {upheld, contest->performed};
}

duty::Standing after_last_day(const Basis& basis, const calendar::WorkingDays& working, int reason, Day known)
{
    if (basis.force == duty::Force::must) return duty::Standing::overdue;
    if (basis.more_time) return duty::Standing::answered;
    if (basis.reason) return basis.reason->accepted ? duty::Standing::answered : duty::Standing::overdue;
    return working.between(basis.last, known) <= reason ? duty::Standing::reason_wanted : duty::Standing::overdue;
}

}  // namespace

Derived standing_of(const Basis& basis, const calendar::WorkingDays& working, const duty::Parameters& parameters,
                    Day known)
{
    using enum duty::Standing;
    if (basis.contest && basis.contest->outcome == duty::Outcome::not_owed) return {not_owed, {}};
    if (!basis.owed && known > basis.last) return {not_owed, {}};
    if (basis.waived) return {waived, {}};
    Derived found = done_by_records(basis, working, parameters.late_entry);
    improve(found, basis, known);
    if (found.done_on) return found;
    if (const auto& closed = basis.closed; closed && closed->performed <= known)
        return {closed->performed <= basis.last ? done : done_late, closed->performed};
    if (known < basis.begin) return {not_begun, {}};
    if (basis.awaiting) return {awaiting_notice, {}};
    if (basis.excused) return {answered, {}};
    if (known > basis.last) return {after_last_day(basis, working, parameters.reason, known), {}};
    return {working.between(known, basis.last) <= parameters.due_soon ? due_soon : open, {}};
}

Basis basis_of(const duty::Facts& facts, const duty::Obligation& obligation, Day known)
{
    const duty::Judgement judged = duty::evaluate(facts, obligation, known, known);
    Basis basis{.of = obligation.id().text, .force = obligation.terms().force, .needed = judged.needed};
    basis.begin = obligation.begin;
    basis.last = obligation.last;
    basis.owed = obligation.owed;
    basis.awaiting = obligation.awaiting_notice;
    basis.done_on = judged.done_on;
    for (const duty::Verdict& it : judged.counted)
        basis.counted.push_back({it.record, it.performed, it.entered, it.amount, {}});
    for (const duty::Verdict& it : judged.not_counted)
        basis.left_out.push_back({it.record, it.performed, it.entered, it.lacks, {}});
    basis.excused = obligation.occasion_meeting && std::ranges::any_of(judged.not_counted, [](const auto& it) {
                        return it.lacks == std::vector{duty::Lack::bearer_excused};
                    });
    if (const duty::Docket* docket = facts.duties.docket(obligation.id())) {
        if (const auto* it = docket->waiver(known)) basis.waived = {it->entered, {}};
        if (const auto* it = docket->reason_decision(known)) basis.reason = {it->entered, it->accepted, {}};
        if (const auto* it = docket->contest_decision(known)) {
            basis.contest = {it->entered, it->outcome, {}, {}};
            if (it->outcome == duty::Outcome::counts_as_done) basis.contest->performed = it->performed;
        }
    }
    if (!obligation.occasion_record || obligation.occasion_item < 0) return basis;
    const auto* past = facts.records.past_of({obligation.occasion_record, obligation.occasion_item});
    if (past && past->settled <= known) basis.closed = {past->performed, past->settled, {}};
    if (past && past->extended <= known) basis.more_time = {past->extended, {}};
    return basis;
}

}  // namespace jinze::score
