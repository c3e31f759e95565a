// Whether a number format of a workbook shows a day. Only the format makes a cell's number a day.
#pragma once

#include <cstdint>
#include <string_view>

namespace jinze::sheets {

enum class Shows : std::uint8_t { number, day, month };  // month: year and month, but no day

Shows shown_by_builtin(unsigned format_id);           // ids below 164, with the Chinese ones 27-36 and 50-58
Shows shown_by_format(std::string_view format_code);  // yyyy"年"m"月"d"日" and the like

}  // namespace jinze::sheets
