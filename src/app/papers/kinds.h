// The fields of each kind of paper. docs/papers.md has them as tables; a test compares.
#pragma once

#include "app/papers/fields.h"
#include "domain/paper/terms.h"

namespace jinze::papers {

// Of kinds with the same subject they are the same, so that a template of one serves as a start for another.
const Fields& fields_of(paper::PaperKind kind);
// Fields whose value people may change before the paper is issued; the others are facts, and are filled in.
std::vector<std::string_view> fields_to_write(paper::PaperKind kind);

}  // namespace jinze::papers
