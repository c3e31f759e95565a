// 试算: a draft scheme over past years, before it is adopted: which organisations it would judge differently than the
// scheme in force, line by line and in words, and which of its items told nobody apart. There is no total in it and
// nothing by which bodies could be put in an order. It is never delivered: whoever shows it writes 试算 across it.
#pragma once

#include "domain/fact_sheet/terms.h"
#include "domain/scheme/score.h"

namespace jinze::fact_sheet {

// How a line of a body turns out under the draft, compared with the scheme in force.
enum class Turn : std::uint8_t {
    loses_now,   // 原来不扣，现在扣
    spared_now,  // 原来扣，现在不扣
    loses_more,  // 扣得多了
    loses_less,  // 扣得少了
    adds_now,    // 原来不加，现在加
    adds_not,    // 原来加，现在不加
    adds_more,   // 加得多了
    adds_less,   // 加得少了
    refers_now,  // 提请会议研究
    refers_not,  // 不再提请会议研究
};

struct TurnedLine {
    Code item;
    Bilingual title;
    Turn turn{};
    bool is_new = false, is_gone = false;  // the item stands in one of the two schemes alone
    Bilingual facts;                       // as the scheme that takes them says
    std::vector<scheme::Line> labels;      // the facts named there
};
struct TurnedBody {
    OrgId body;
    Period period;
    Day known{};
    std::vector<TurnedLine> lines;  // in the order of the draft, then those that are gone
};

enum class Idle : std::uint8_t {
    same_for_all,   // 各组织结果相同
    never_applied,  // 从未适用
};
struct IdleItem {
    Code item;
    Bilingual title;
    Idle why{};
};

struct Trial {
    std::vector<TurnedBody> bodies;  // by period, then as founded
    std::vector<IdleItem> idle;      // proposed for removal; only where three periods were tried
    std::vector<Code> untried;       // items that people or documents fill: nothing of the past says how
    std::size_t bodies_tried = 0;
    std::size_t periods_tried = 0;
};

inline constexpr std::size_t periods_to_tell = 3;

struct TrialAsked {
    const district::State& state;
    const scheme::Scheme& draft;
    const scheme::Scheme* in_force = nullptr;  // null: there is none, so each line that takes something is new
    std::vector<Period> periods;
    Day today{};
    EachStanding each;
    const Patience* patience = nullptr;

    duty::Facts facts() const { return fact_sheet::facts(state, patience); }
};
// Each period as known on the first day on which it could have been drafted.
Trial try_out(const TrialAsked& asked);

}  // namespace jinze::fact_sheet
