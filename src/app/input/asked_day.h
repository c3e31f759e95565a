// Which days may be asked about: the one place that says so, for pages and the command line alike. The work of an
// answer grows with the years it spans, so nobody may choose how many.
#pragma once

#include "base/bilingual.h"
#include "domain/district/state.h"

namespace jinze::input {

// Both days may be asked about.
struct Askable {
    Day first{}, last{};
};

// How something stood: from the ledger's first year to two years from today.
Askable askable(const district::State& state, Day today);
// When something was done: records of earlier years are kept too, as far back as they may be entered (1921).
Askable recordable(Day today);

// The day lies between; else what is wrong, with both ends.
std::expected<Day, Bilingual> asked_day(Day day, const Askable& days);
// The same of "YYYY-MM-DD", which must be a day that exists.
std::expected<Day, Bilingual> asked_day(const std::string& text, const Askable& days);

}  // namespace jinze::input
