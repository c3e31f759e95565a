// Finds out in which of the two encodings a text file was saved, and refuses one that has both.
#pragma once

#include <expected>

#include "sheets/table.h"

namespace jinze::sheets {

// The file as UTF-8 without a mark. Fault::row is the line at which the encoding breaks.
std::expected<std::string, Fault> utf8_from_file(std::string_view bytes);

}  // namespace jinze::sheets
