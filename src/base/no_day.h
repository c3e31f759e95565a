// Explains why a year, month and day are not a date of the calendar: 2月没有30日. For a correct form with an impossible
// date.
#pragma once

#include <string_view>

#include "base/bilingual.h"

namespace jinze {

const char* english_month(int month);  // January for 1 to December for 12

Bilingual why_no_day(int year, int month, int day);  // empty if they are a date
Bilingual why_no_day(std::string_view text);         // also empty if it is not written YYYY-MM-DD

}  // namespace jinze
