// Exports a district as the sheets it imports: importing them again adds and changes nothing. The people sheet holds
// full ID numbers, because without them a sheet could not tell persons apart.
#pragma once

#include "app/desk/desk.h"
#include "app/sheets/workbook.h"

namespace jinze::intake {

sheets::Workbook exported(district::Sheet kind, desk::Desk& desk);

}  // namespace jinze::intake
