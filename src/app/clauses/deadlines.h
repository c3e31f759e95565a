// The days by which a sentence wants something done. A day is given only if the sentence leaves no doubt about it;
// otherwise there is none, and why is said.
#pragma once

#include <optional>
#include <vector>

#include "app/clauses/pieces.h"
#include "base/day.h"
#include "base/patience.h"

namespace jinze::clauses {

// Why a time in a sentence gives no day.
enum class Doubt : unsigned char {
    none,
    several,     // two days for two things
    past,        // before the day of the document
    no_day,      // a month without a year, and the document's day is not known
    next_year,   // a month that has passed this year
    relative,    // so many days after something that is still to happen
    vague,       // 尽快, 上半年
    of_a_noun,   // 6月底前登记的企业
    not_before,  // 6月底前不得
    impossible,  // 2月30日前
    of_issue,    // 自印发之日起30日内
};

struct Deadline {
    std::optional<Day> day;
    Doubt doubt = Doubt::none;  // without a day: why not; none: no time is named
    std::vector<Span> marks;    // each time named, in the sentence
    bool recurs = false;        // 每月10日前
    bool once = false;          // relative to the document itself: 自印发之日起30日内
};

// `document`: the day of the document, if known.
// In time that grows with its length. Throws GivenUp.
Deadline deadline_of(std::u16string_view sentence, std::optional<Day> document, const Patience* patience = nullptr);

}  // namespace jinze::clauses
