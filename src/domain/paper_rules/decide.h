// The rules for papers: which body issues which, when, and under which number. The number follows from the State, so
// whoever writes last gets the next one.
#pragma once

#include "domain/district/deciding.h"
#include "domain/matter/life.h"
#include "domain/paper/papers.h"
#include "domain/paper_rules/commands.h"
#include "domain/paper_rules/refusals.h"
#include "domain/paper_rules/texts.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const SetPaperSeries& command);
Decided decide_on(const Request& asked, const IssuePaper& command);
Decided decide_on(const Request& asked, const VoidPaper& command);
Decided decide_on(const Request& asked, const SetPaperTemplate& command);

// The body that issued a paper; none: there is no such paper.
OrgId home_of(const State& state, paper::PaperId id);
OrgId toward(const State& state, const SetPaperSeries& command, Day today);
OrgId toward(const State& state, const IssuePaper& command, Day today);
OrgId toward(const State& state, const VoidPaper& command, Day today);
OrgId toward(const State& state, const SetPaperTemplate& command, Day today);

void clean_texts(TextDoor& door, SetPaperSeries& command);
void clean_texts(TextDoor& door, IssuePaper& command);
void clean_texts(TextDoor& door, VoidPaper& command);
void clean_texts(TextDoor& door, SetPaperTemplate& command);

}  // namespace jinze::district
