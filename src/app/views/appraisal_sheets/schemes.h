// Which scheme of assessment (评分办法) a body's pages use, and what people and documents say beside its records. The
// one place that knows where schemes come from.
#pragma once

#include "app/views/reader.h"
#include "domain/fact_sheet/terms.h"
#include "domain/scheme/load.h"

namespace jinze::views {

// Null: none is for a body of this kind in that period.
const scheme::Scheme* scheme_for(const district::State& state, OrgId body, fact_sheet::Period period);
fact_sheet::Extra extra_for(const district::State& state, OrgId body, fact_sheet::Period period);

}  // namespace jinze::views
