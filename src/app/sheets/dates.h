// Parses days as people write them in sheets. An impossible or ambiguous day is refused with a sentence, never guessed.
//
// Accepted: 2003-07-01, 2003/7/1, 2003.07.01, 2003 7 1, 20030701, 2003年7月1日, 二〇〇三年七月一日, with any dash,
// full-width digits, a leading apostrophe; 2003.07, 2003-07, 2003/7, 2003年7月 (the first day of the month, marked);
// serials of both epochs in cells that show days. Years 1800 to 2999.
//
// A time of day may follow, except in the last hour before midnight: programs that err by the 43 seconds or the summer
// hour of Shanghai turn midnight into 23:59:17 or 23:00. A time with a zone is converted to China's (UTC+8).
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

struct CellDay {
    Day day{};
    bool month_only = false;  // the cell named no day; this is the first of the month
    // 16:00 without a zone: the hour of a meeting, or midnight in China of the next day, written in UTC.
    bool at_utc_midnight = false;

    friend bool operator==(const CellDay&, const CellDay&) = default;
};

// Faults: date.does_not_exist (2003-02-29), date.ambiguous (2003.1: January, or October whose 0 Excel dropped; a year
// alone; 7/1/2003; 200312), date.serial (37803 in a cell that shows a number), date.near_midnight, date.unreadable
// (anything else, an empty cell included).
std::expected<CellDay, Fault> day_from_cell(const Cell& cell);

// Empty outside the years Excel supports. 1900: serial 60 is the nonexistent 29 February; serials below it count from
// 1899-12-31, those above from 1899-12-30. The fraction, a time of day, is dropped.
std::optional<Day> day_from_serial(double serial, Epoch epoch);

}  // namespace jinze::sheets
