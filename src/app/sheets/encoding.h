// Finds out in which encoding a text file was saved: UTF-8, GB18030 or UTF-16 (“Unicode text”); refuses one that has
// two.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

// The file as UTF-8 without a mark. Faults: encoding.mixed, encoding.unknown; Fault::row is the line where it breaks.
std::expected<std::string, Fault> utf8_from_file(std::string_view bytes);

}  // namespace jinze::sheets
