// Between the scheme's score and the file's: facts both ways, the tree as a list with numbers as text.
#pragma once

#include <expected>

#include "app/score/case.h"
#include "domain/catalogue/catalogue.h"
#include "domain/scheme/score.h"

namespace jinze::score {

std::vector<FileNode> nodes_of(const scheme::Score& score);  // each node before those below it
FileTotal total_of(const scheme::Score& score);

FileFact file_of(const CaseFact& fact);
FileBallots file_of(const CaseBallots& ballots);
FileJudged file_of(const CaseJudged& line);

// As the scheme weighs it; nothing where the name is no fact, or a number no number.
std::optional<scheme::Fact> fact_of(const FileFact& fact, const catalogue::Catalogue& duties);
scheme::GroupBallots ballots_of(const FileBallots& ballots);
std::optional<scheme::JudgedLine> line_of(const FileJudged& line);

// Whether an item uses facts of that name, or asks for them in `when`.
bool is_named(const scheme::Scheme& scheme, const scheme::Fact& fact);

// The program's duties and those that the leaves adopted besides.
catalogue::Catalogue duties_of(const std::vector<ProvenLeaf>& leaves);

}  // namespace jinze::score
