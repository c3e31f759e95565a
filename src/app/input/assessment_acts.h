// The acts of assessments (年度考核), except planning one and adopting a scheme, which are no flat forms
// (assessment_input.h).
#pragma once

#include "app/input/acts.h"

namespace jinze::input {

const std::vector<Act>& assessment_acts();

}  // namespace jinze::input
