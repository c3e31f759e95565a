// What the writer of a score's file is given: the facts of one body as the scheme uses them, with the days and leaves
// that they rest on. Whoever fills it answers for it; nothing here is looked up.
#pragma once

#include <map>

#include "app/score/file.h"
#include "domain/scheme/facts.h"

namespace jinze::score {

struct CaseFact {
    scheme::Fact fact;
    std::optional<Basis> basis;      // duties and matters
    std::vector<LeafNumber> leaves;  // what else shows it: the document, the statement, the register
};
struct CaseBallots {
    scheme::GroupBallots ballots;
    std::vector<LeafNumber> leaves;
};
struct CaseJudged {
    scheme::JudgedLine line;
    std::vector<LeafNumber> leaves;
};

// All facts of the body in the period, as known on one day. Those that the scheme names nowhere are left out.
struct CaseFacts {
    Day known{};
    std::vector<CaseFact> facts;
    std::vector<CaseBallots> ballots;
    std::vector<CaseJudged> judged;
    std::set<scheme::FactSource> unused;
    std::set<scheme::FactName> untaken;
};

struct ScoreCase {
    Body body;
    Period period;
    SchemeText scheme;             // its digest is computed
    std::vector<LeafNumber> plan;  // of the assessment and of its group; empty: none is planned
    ledger::Head head;
    std::vector<ParametersNoted> parameters;  // in the order adopted
    std::vector<LeafNumber> calendar;         // of the notices of holidays, in the order adopted
    CaseFacts facts;
    std::optional<CaseFacts> draft;           // K1
    std::map<std::string, Bilingual> causes;  // by item: why it differs from the draft
    std::vector<Erased> erased;
    std::vector<ProvenLeaf> leaves;  // every leaf that is named above; hashes are computed
};

}  // namespace jinze::score
