// The parts of recomputing: each compares one thing and says in the report what differs.
#pragma once

#include "app/score/leaves.h"
#include "app/score/recompute.h"
#include "app/score/tree.h"
#include "domain/scheme/load.h"

namespace jinze::score {

void ask_ledger(const ScoreFile& file, const std::optional<ledger::Head>& trusted, Report& report);
// The scheme of the file's text; nothing: it cannot be read.
std::optional<scheme::Scheme> ask_scheme(const ScoreFile& file, const Leaves& leaves,
                                         const catalogue::Catalogue& duties, Report& report);

// Facts, ballots and judged lines as the scheme weighs them. `known`: in the file, or in its draft.
struct Given {
    const std::vector<FileFact>& facts;
    const std::vector<FileBallots>& ballots;
    const std::vector<FileJudged>& judged;
    const std::vector<scheme::FactSource>& unused;
    const std::vector<std::string>& untaken;
};
scheme::Facts ask_facts(const Given& given, const scheme::Scheme* scheme, const catalogue::Catalogue& duties,
                        const Leaves& leaves, Report& report);

void ask_tree(const ScoreFile& file, std::string_view program, const scheme::Score& score, Report& report);
// The sentences of one node.
void ask_sentences(const FileNode& file, const FileNode& found, const scheme::Node& node, const scheme::Score* whole,
                   bool same_program, Report& report);

// The draft's facts: the file's, with those that were others.
std::vector<FileFact> drafted(const ScoreFile& file);
std::vector<Change> changes_between(const scheme::Score& before, const scheme::Score& after,
                                    const std::map<std::string, Bilingual>& causes);
void ask_changes(const ScoreFile& file, const scheme::Score& before, const scheme::Score& after, Report& report);

}  // namespace jinze::score
