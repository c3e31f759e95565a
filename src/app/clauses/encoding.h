// The encoding of a text file: UTF-8, UTF-16, GB18030 or Big5. It is sure or refused, never guessed: where two
// encodings would both give Chinese that reads like Chinese, the file is not read.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::clauses {

// The file as UTF-8, without a byte order mark. Faults: text.binary, encoding.unknown, encoding.unsure.
std::expected<std::string, sheets::Fault> utf8_of_text(std::string_view bytes);

}  // namespace jinze::clauses
