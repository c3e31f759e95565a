// Converts a row of a list of matters (督办台账, 问题清单) to the command that brings it in. What such a list leaves
// unsaid is asked about, never assumed.
#pragma once

#include "app/intake/pass.h"

namespace jinze::intake {

struct MatterRow {
    district::BringMatter command;
    bool is_handed_over_said = true;  // false: no day was written, and one is asked about
};

// Empty if the row is rejected.
std::optional<MatterRow> read_matter(Pass& pass, RowReader& row);

}  // namespace jinze::intake
