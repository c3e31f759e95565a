// Detects the encoding of a text file: UTF-8, GB18030 or UTF-16 (“Unicode text”). Refuses a mix of two.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::sheets {

// The file as UTF-8 without a byte order mark. Faults: encoding.mixed, encoding.unknown; Fault::row: line of error.
std::expected<std::string, Fault> utf8_from_file(std::string_view bytes);

}  // namespace jinze::sheets
