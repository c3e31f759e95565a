// jinze scheme try: a draft scheme over past years (试算), in words: which bodies it would judge differently, and which
// of its items told nobody apart. No total is printed, and no body stands before another by its result.
#pragma once

#include "domain/fact_sheet/trial.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct TrialAsked {
    Common common;
    std::string file, against;  // the draft; the scheme to compare it with, empty: none is in force
    std::vector<int> years;     // empty: the three years before this one
};

int try_scheme(Shell& shell, const TrialAsked& asked);

}  // namespace jinze::cli
