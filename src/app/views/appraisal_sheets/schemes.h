// Which scheme of assessment (评分办法) a body's pages use, and what people and documents say beside its records. The
// one place that knows where schemes come from.
#pragma once

#include "app/views/reader.h"
#include "domain/fact_sheet/assessed.h"
#include "domain/scheme/score.h"

namespace jinze::views {

// Of the plan in which the body is: its group's, or none where the group is assessed by facts. Without a plan the last
// one adopted for bodies of its kind that judges the period. Null: none, or its file cannot be read.
const scheme::Scheme* scheme_for(const Reader& reader, OrgId body, fact_sheet::Period period);
fact_sheet::Extra extra_for(const Reader& reader, OrgId body, fact_sheet::Period period, Day known);
// What is known of a period: K2, K1, or the first day on which it could be drafted; today, if that has not come.
Day known_for(const Reader& reader, OrgId body, fact_sheet::Period period);

}  // namespace jinze::views
