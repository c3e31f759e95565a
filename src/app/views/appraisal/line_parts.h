// The two kinds of lines, and the records of a body that nearly counted for one: for lines.cpp.
#pragma once

#include "app/views/appraisal/lines.h"

namespace jinze::views {

std::vector<AssessedLine> lines_by_scheme(const Reader& reader, const InAssessment& in);
std::vector<AssessedLine> lines_by_facts(const Reader& reader, const InAssessment& in);
// Made in the windows of the line's obligations; those that lack least first, five at most.
std::vector<OwnRecord> own_records(const Reader& reader, const AssessedLine& line);

}  // namespace jinze::views
