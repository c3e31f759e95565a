// The days that may be queried, for pages and the command line alike. The cost of an answer grows with the years it
// spans, so they are limited.
#pragma once

#include <expected>

#include "base/bilingual.h"
#include "domain/district/state.h"

namespace jinze::input {

// Both days are included.
struct Askable {
    Day first{}, last{};
};

// For standings: from the ledger's first year to two years from today.
Askable askable(const district::State& state, Day today);
// For records: from 1921, the earliest day that may be entered, because records of earlier years are kept too.
Askable recordable(Day today);

// The day, if it is allowed; else the error with both limits.
std::expected<Day, Bilingual> asked_day(Day day, const Askable& days);
// The same for "YYYY-MM-DD", which must be an existing day.
std::expected<Day, Bilingual> asked_day(const std::string& text, const Askable& days);

}  // namespace jinze::input
