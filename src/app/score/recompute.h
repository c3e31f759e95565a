// Recomputes a score's file without a database: first from the scheme's text and the facts, then everything else
// against that: leaves in the head, the scheme adopted, standings from their days and leaves, every node, every number
// in a sentence, no fact unused or doubled. It believes nothing but the head, and that only where the caller knows it.
#pragma once

#include "app/score/report.h"

namespace jinze::score {

// `program` is this program's version: another version may word its sentences differently.
// `trusted`: the head known from elsewhere.
Report recompute(const ScoreFile& file, std::string_view program, const std::optional<ledger::Head>& trusted = {});

// What no file of a score can prove, and what this one cannot.
std::vector<Bilingual> cannot_prove(const ScoreFile& file);

}  // namespace jinze::score
