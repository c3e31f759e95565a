// What an assessment knows of a body besides its records: judged lines, ballots, stated facts, and the days of
// knowledge.
#pragma once

#include "domain/appraisal/life.h"
#include "domain/fact_sheet/terms.h"

namespace jinze::fact_sheet {

// The assessment of a period in which the body is, as known on a day; the last one planned. Null: none.
struct Assessed {
    const appraisal::Assessment* it = nullptr;
    const appraisal::Group* group = nullptr;

    explicit operator bool() const { return it != nullptr; }
};
Assessed assessed(const district::State& state, OrgId body, Period period, Day known);

// The day of knowledge that is in use: K2 once a group is final, K1 once its draft is delivered. Nothing: neither yet.
std::optional<Day> knowledge(const Assessed& in);

// Facts as known on `known`, judgements and ballots as of `judged`. A group without voters has no ballots, which is
// said. The assessment before is that of the year before, if it was finalised.
Extra extra_of(const district::State& state, const Assessed& in, OrgId body, Day known, Day judged);

}  // namespace jinze::fact_sheet
