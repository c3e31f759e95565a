// Days as people write them in sheets. What cannot be a day, or could be two, is refused with a sentence: nobody
// guesses.
//
// Taken: 2003-07-01, 2003/7/1, 2003.07.01, 2003 7 1, 20030701, 2003年7月1日, 二〇〇三年七月一日, with any dash,
// full-width digits, a leading apostrophe; 2003.07, 2003-07, 2003/7, 2003年7月 (the first day of the month, marked);
// serials of both epochs in cells that show days. Years 1800 to 2999.
//
// A time of day behind it may say any hour but the last before midnight: 23:59:17 and 23:00 are what midnight becomes
// in programs that err by the 43 seconds or the summer hour of Shanghai. A time with a zone is told in China's (UTC+8).
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

struct CellDay {
    Day day{};
    bool month_only = false;  // the cell named no day; this is the month's first
    // 16:00 and no zone: the hour of a meeting, or the midnight in China of the next day, as a program that counts in
    // UTC writes it.
    bool at_utc_midnight = false;

    friend bool operator==(const CellDay&, const CellDay&) = default;
};

// Faults: date.does_not_exist (2003-02-29), date.ambiguous (2003.1: January, or October whose 0 Excel dropped; a year
// alone; 7/1/2003; 200312), date.serial (37803 in a cell that shows a number), date.near_midnight, date.unreadable
// (anything else, an empty cell included).
std::expected<CellDay, Fault> day_from_cell(const Cell& cell);

// Nothing outside the years Excel knows. 1900: serial 60 is the 29 February that never was; serials
// below it count from 1899-12-31, those above from 1899-12-30. The fraction, a time of day, is
// dropped.
std::optional<Day> day_from_serial(double serial, Epoch epoch);

}  // namespace jinze::sheets
