// jinze score: the score of one body as a file that anybody recomputes (app/score). One body a file; nothing is printed
// of any other.
#pragma once

#include <expected>

#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct ScoreWanted {
    Common common;
    std::string body;   // o17, or its full name
    int year = 0;       // 0: the year before this one
    std::string known;  // empty: K2 of the assessment of that year, before it K1, else the first day of a draft
    std::string to;     // the file
};

int write_score(Shell& shell, const ScoreWanted& wanted);

}  // namespace jinze::cli
