// The standing by the table of docs/standings.md, from the days alone: what `duty::evaluate` finds in a district, found
// again in a file. A property test holds the two together.
#pragma once

#include "app/score/basis.h"
#include "domain/calendar/working_days.h"
#include "domain/duty/evaluate.h"

namespace jinze::score {

struct Derived {
    duty::Standing standing{};
    std::optional<Day> done_on;
};

// On `known`, as known on `known`. `parameters` are those in force when the window began.
Derived standing_of(const Basis& basis, const calendar::WorkingDays& working, const duty::Parameters& parameters,
                    Day known);

// The basis of an obligation on `known`, as known on `known`; without its leaves.
Basis basis_of(const duty::Facts& facts, const duty::Obligation& obligation, Day known);

}  // namespace jinze::score
