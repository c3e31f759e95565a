#include "app/score/recompute.h"

#include "app/score/ask.h"
#include "app/score/differ.h"
#include "app/score/witness.h"

namespace jinze::score {
namespace {

// Under the days and the scheme of the draft; the facts that did not change are taken from the final ones.
void ask_draft(const ScoreFile& file, const scheme::Scheme& scheme, const catalogue::Catalogue& duties,
               const Leaves& leaves, const scheme::Score& after, Report& report)
{
    if (!file.draft) {
        if (!file.changes.empty())
            report.differs(Where::change, "changes",
                           {"写了初稿以来的变化，没有初稿的事实。", "Changes are listed without the draft's facts."});
        return;
    }
    const FileDraft& draft = *file.draft;
    Report apart;  // the draft's facts are counted and asked like the final ones
    const std::vector<FileFact> facts = drafted(file);
    const scheme::Facts before =
        ask_facts({facts, draft.ballots, draft.judged, draft.unused, draft.untaken}, &scheme, duties, leaves, apart);
    Witness witness{file, leaves, apart};
    witness.hear_plan(file);
    apart.differences.clear();  // of the plan: told already
    for (const FileFact& fact : draft.facts) witness.hear(fact, draft.known);
    for (const FileBallots& it : draft.ballots) witness.hear(it, draft.known);
    for (const FileJudged& it : draft.judged) witness.hear(it, draft.known);
    for (Difference& it : apart.differences)
        report.differs(Where::change, "draft: " + it.name, it.says, it.file, it.found);
    ask_changes(file, scheme::evaluate(scheme, before), after, report);
}

void ask_days(const ScoreFile& file, Report& report)
{
    const bool sane = file.period.first <= file.period.last && (!file.draft || file.draft->known <= file.known);
    if (!sane)
        report.differs(Where::fact, "period",
                       {"期间或所知的日期前后不对。", "The period or the days known are reversed."});
}

}  // namespace

void Report::differs(Where where, std::string name, Bilingual says, std::string stated, std::string found)
{
    agrees = false;
    if (differences.size() < most_differences)
        differences.push_back({where, std::move(name), std::move(stated), std::move(found), std::move(says)});
    else
        ++more;
}

Report recompute(const ScoreFile& file, std::string_view program, const std::optional<ledger::Head>& trusted)
{
    Report report{.body = file.body.name, .known = file.known, .head = file.head};
    const Leaves leaves{file.leaves};
    const catalogue::Catalogue duties = duties_of(file.leaves);
    const auto scheme = ask_scheme(file, leaves, duties, report);
    const scheme::Facts facts = ask_facts({file.facts, file.ballots, file.judged, file.unused, file.untaken},
                                          scheme ? &*scheme : nullptr, duties, leaves, report);
    ask_days(file, report);
    Witness witness{file, leaves, report};
    witness.hear_plan(file);
    witness.hear(file.parameters, file.calendar);
    for (const FileFact& fact : file.facts) witness.hear(fact, file.known);
    for (const FileBallots& it : file.ballots) witness.hear(it, file.known);
    for (const FileJudged& it : file.judged) witness.hear(it, file.known);
    if (scheme) {
        const scheme::Score score = scheme::evaluate(*scheme, facts);
        ask_tree(file, program, score, report);
        ask_draft(file, *scheme, duties, leaves, score, report);
    }
    ask_ledger(file, trusted, report);
    if (!trusted)
        report.remarks.push_back(
            {"没有给出见证过的总指纹：请与见证方保存的比对，或以 --head 给出。",
             "No witnessed head was given: compare the head with one kept elsewhere, or give --head."});
    report.cannot_prove = cannot_prove(file);
    if (file.written_by == program)
        differ("cannot_prove", file.cannot_prove, report.cannot_prove,
               [&](const std::string& place, const std::string& one, const std::string& other) {
                   report.differs(Where::limits, place,
                                  {"不能证明什么，写得不全或者不同。", "What it cannot prove is told otherwise."}, one,
                                  other);
               });
    return report;
}

}  // namespace jinze::score
