// Reads the official calendar from a sheet: one row per day of a notice, with the headings 日期, 名称 (optional) and
// 类型 (放假 or 调休上班). Sheets are read as usual (app/sheets/read.h).
#pragma once

#include <expected>
#include <string_view>

#include "domain/catalogue/holidays.h"
#include "domain/catalogue/problem.h"

namespace jinze::desk {

// The notices of a sheet, or all its problems.
std::expected<catalogue::Notices, catalogue::Problems> notices_from(std::string_view sheet);

}  // namespace jinze::desk
