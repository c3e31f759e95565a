// Whose a window is in an assessment: the body that owed it, the Party organisations above it up to the organ's own,
// and, of a body that was dissolved, its successor for what fell due while the former still existed.
#pragma once

#include <map>

#include "domain/fact_sheet/terms.h"

namespace jinze::fact_sheet {

// A body that was dissolved in the period and left its work to `body`, with the days on which it existed.
// Which bodies each body succeeded, directly; made once for many questions.
using Successions = std::map<OrgId, std::vector<OrgId>>;
Successions successions(const registry::Register& people, Day known);

struct Predecessor {
    OrgId org;
    Period days;
};
std::vector<Predecessor> predecessors(const registry::Register& people, OrgId body, Period period, Day known);

// Every body in whose assessment the window counts.
std::vector<OrgId> owners(const duty::Facts& facts, const duty::Obligation& obligation, Day known);
// Every organisation of which a window may count for the body: itself, those ever below it if it is a grassroots
// organisation, and the same of what it succeeded. Sorted.
std::vector<OrgId> places(const registry::Register& people, OrgId body, const Successions& successions);
std::vector<OrgId> places(const registry::Register& people, OrgId body, Day known);

// Whether it is judged in this period: by its last day; a year of reference by its label. What was still open in the
// assessment before is judged once more, so that nothing loses twice.
bool falls_in(const duty::Facts& facts, const duty::Obligation& obligation, Period period,
              const std::optional<Before>& before);

// A problem that its own body recorded.
bool found_itself(const duty::Facts& facts, const duty::Obligation& obligation, Day known);

}  // namespace jinze::fact_sheet
