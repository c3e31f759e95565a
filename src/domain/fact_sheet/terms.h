// What one body or one leader did in a period, as known on a day: facts, never a judgement of a person. Order of
// reading: terms.h, owners.h (whose a window is), facts_of.h (for a scheme), sheet.h (履责事实单), trial.h (试算).
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "domain/district/state.h"
#include "domain/duty/board.h"
#include "domain/scheme/facts.h"

namespace jinze::fact_sheet {

struct Period {
    Day first{}, last{};  // both included

    bool contains(Day day) const { return first <= day && day <= last; }
    int days() const { return number_of(last) - number_of(first) + 1; }
    friend auto operator<=>(const Period&, const Period&) = default;
};

inline Period year(int number) { return {day_at(number, 1, 1), day_at(number, 12, 31)}; }

// The assessment before this one: what was still open there on its last day of knowledge (K2) is judged once more.
struct Before {
    Period period;
    Day known{};
};

// What no record, matter or entry of the register says: what people judged and voted, and what bodies stated in
// documents. Whoever keeps it supplies it.
struct Extra {
    std::vector<scheme::Fact> stated;
    std::vector<scheme::GroupBallots> ballots;
    std::vector<scheme::JudgedLine> judged;
    std::set<scheme::FactSource> unused;  // sources that are not in use here
    std::optional<Before> before;
};

// The standings on a day as known on it, of obligations at home in these bodies (empty: all): by duty::judge_all(), or
// by a board's comparisons, which agree with it.
using EachStanding = std::function<void(const std::vector<OrgId>&, Day known, const duty::Stands&)>;

inline duty::Facts facts(const district::State& state, const Patience* patience = nullptr)
{
    return {state.people(), state.records(), state.duties(), patience};
}

// 未到期: left out, which is not zero.
constexpr bool is_left_out(duty::Standing standing)
{
    using enum duty::Standing;
    return standing == open || standing == due_soon || standing == not_begun || standing == awaiting_notice ||
           standing == reason_wanted;
}

// The first day on which a draft may be made: ten working days after the last day of the period, so that what may be
// entered in time is entered. Today, if that has not come.
Day first_draft(const district::State& state, Period period, Day today);

}  // namespace jinze::fact_sheet
