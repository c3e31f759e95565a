// Why a year, a month and a day are none of the calendar: 2月没有30日. Whoever typed it is told that, not how to spell
// a day.
#pragma once

#include <string_view>

#include "base/bilingual.h"

namespace jinze {

const char* english_month(int month);  // January for 1 to December for 12

Bilingual why_no_day(int year, int month, int day);  // empty where they are one
Bilingual why_no_day(std::string_view text);         // empty too where it is not written YYYY-MM-DD

}  // namespace jinze
