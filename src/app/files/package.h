// Files that are zip packages: docx, xlsx and ofd. A part of kind.h.
#pragma once

#include "app/files/kind.h"

namespace jinze::files {

// Reads every part through, so that nothing in it is larger than it claims.
std::expected<matter::FileKind, sheets::Fault> kind_of_package(View bytes);

}  // namespace jinze::files
