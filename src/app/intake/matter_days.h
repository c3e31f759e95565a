// The days of a row of a list of matters, and whether it is closed. What the sheet leaves open is asked about.
#pragma once

#include "app/intake/matter_row.h"

namespace jinze::intake {

// Fills due, done, result and handed_over. A due day given as a month is the month's last; a past day given as one is
// asked about. 完成时间, where no other column says by when, is the due day unless the row says that it is closed.
void read_days(const Pass& pass, RowReader& row, MatterRow& it);

}  // namespace jinze::intake
