// A score as a workbook with live formulas, so that a clerk recomputes it in WPS or LibreOffice: 总表, 事实, 计算,
// 说明. Texts stay texts. Of each fact its standing, its number and whether it counts may be changed; everything else
// follows.
#pragma once

#include <expected>

#include "app/score/file.h"
#include "app/sheets/workbook.h"
#include "domain/catalogue/problem.h"

namespace jinze::score {

// With `results`, every formula also holds its result, for programs that do not compute; a test leaves them out.
std::expected<sheets::Workbook, catalogue::Problems> book_of(const ScoreFile& file, bool results = true);

}  // namespace jinze::score
