// The score of one body of this district, with every leaf that it rests on: what app/score writes to a file. Reads the
// whole ledger once, for its proofs.
#pragma once

#include <expected>
#include <functional>

#include "app/score/case.h"
#include "domain/fact_sheet/assessed.h"
#include "domain/fact_sheet/facts_of.h"
#include "storage/journal/journal.h"

namespace jinze::score {

struct ScoreAsked {
    const journal::Reading& journal;
    const district::State& state;
    OrgId body;
    fact_sheet::Period period;
    Day known{};
    std::string name;                                     // the body's, as on that day
    std::function<std::string(const Sealed&)> open = {};  // a sealed text; empty once erased
    const Patience* patience = nullptr;
};

// Why there is none, in a sentence: no scheme is adopted for a body of this kind, or its text is missing.
std::expected<ScoreCase, Bilingual> score_case(const ScoreAsked& asked);

}  // namespace jinze::score
