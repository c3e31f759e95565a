// Why a year, a month and a day are none of the calendar: 2月没有30日. Whoever typed it is told that, not how to spell
// a day.
#pragma once

#include <string>
#include <string_view>

namespace jinze {

const char* english_month(int month);  // January for 1 to December for 12

struct NoDay {
    std::string zh, en;
};
NoDay why_no_day(int year, int month, int day);  // empty where they are one
NoDay why_no_day(std::string_view text);         // empty too where it is not written YYYY-MM-DD

}  // namespace jinze
