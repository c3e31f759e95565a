// What an assessment adds to the facts of a body: what was stated, voted and judged, as known on a day.
#pragma once

#include "app/score_case/score_case.h"
#include "domain/appraisal/life.h"

namespace jinze::score {

// The assessment of the period in which the body is, and its group; nulls: none is planned.
struct Assessed {
    const appraisal::Assessment* assessment = nullptr;
    const appraisal::Group* group = nullptr;
};
Assessed assessed(const district::State& state, OrgId body, fact_sheet::Period period, Day known);

// Labels of stated facts are 认定1, 认定2, … in the order entered.
fact_sheet::Extra extra_of(const ScoreAsked& asked, const Assessed& assessed, const scheme::Scheme& scheme, Day known);

}  // namespace jinze::score
