// A district as the sheets it takes in: what is exported imports again with nothing new and nothing
// changed. The people sheet holds ID numbers in full: without them a sheet could not tell persons
// apart again.
#pragma once

#include "app/desk/desk.h"
#include "app/sheets/workbook.h"

namespace jinze::intake {

sheets::Workbook exported(district::Sheet kind, desk::Desk& desk);

}  // namespace jinze::intake
