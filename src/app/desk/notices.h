// The official calendar read from a sheet: one row for each day of a notice, by the headings 日期, 名称 (may be
// missing) and 类型 (放假 or 调休上班). Read as every other sheet is (app/sheets/read.h).
#pragma once

#include <expected>
#include <string_view>

#include "domain/catalogue/holidays.h"

namespace jinze::desk {

// The notices of a sheet's bytes, or everything that is wrong with it.
std::expected<catalogue::Notices, catalogue::Problems> notices_from(std::string_view sheet);

}  // namespace jinze::desk
