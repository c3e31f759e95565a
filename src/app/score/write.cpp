#include "app/score/write.h"

#include <algorithm>

#include "app/codec/json_write.h"
#include "app/score/ask.h"

namespace jinze::score {
namespace {

struct Listed {
    std::vector<FileFact> facts;
    std::vector<FileBallots> ballots;
    std::vector<FileJudged> judged;
    std::vector<scheme::FactSource> unused;
    std::vector<std::string> untaken;
    scheme::Facts weighed;
};

// What of it the scheme uses, in the order of names.
Listed listed(const CaseFacts& given, const scheme::Scheme& scheme)
{
    Listed it;
    const auto has = [&](scheme::FactSource source) {
        return std::ranges::any_of(scheme.items, [&](const scheme::Item& item) { return item.kind() == source; });
    };
    for (const CaseFact& fact : given.facts) {
        if (!is_named(scheme, fact.fact)) continue;
        it.facts.push_back(file_of(fact));
        it.weighed.facts.push_back(fact.fact);
    }
    std::ranges::sort(it.facts, {}, [](const FileFact& fact) { return std::tie(fact.name, fact.label); });
    for (const CaseBallots& ballots : given.ballots) {
        if (!has(scheme::FactSource::ballot)) continue;
        it.ballots.push_back(file_of(ballots));
        it.weighed.ballots.push_back(ballots.ballots);
    }
    for (const CaseJudged& judged : given.judged) {
        if (std::ranges::find(scheme.items, judged.line.item, &scheme::Item::id) == scheme.items.end()) continue;
        it.judged.push_back(file_of(judged));
        it.weighed.judged.push_back(judged.line);
    }
    it.unused = {given.unused.begin(), given.unused.end()};
    it.weighed.unused = given.unused;
    for (const scheme::FactName& name : given.untaken) it.untaken.push_back(name.text());
    it.weighed.untaken = given.untaken;
    return it;
}

// What the scheme sees of a fact.
std::string weighed(FileFact fact)
{
    fact.basis.reset();
    fact.leaves.clear();
    return codec::to_json(fact);
}

FileDraft draft_of(const Listed& before, const Listed& after, Day known)
{
    FileDraft draft{.known = known,
                    .ballots = before.ballots,
                    .judged = before.judged,
                    .unused = before.unused,
                    .untaken = before.untaken};
    const auto place = [](const std::vector<FileFact>& all, const FileFact& fact) {
        return std::ranges::find_if(all,
                                    [&](const FileFact& it) { return it.name == fact.name && it.label == fact.label; });
    };
    for (const FileFact& fact : before.facts) {
        const auto now = place(after.facts, fact);
        if (now == after.facts.end() || weighed(*now) != weighed(fact)) draft.facts.push_back(fact);
    }
    for (const FileFact& fact : after.facts)
        if (place(before.facts, fact) == before.facts.end()) draft.not_known.push_back({fact.name, fact.label});
    return draft;
}

}  // namespace

std::expected<ScoreFile, catalogue::Problems> file_of(const ScoreCase& found, std::string_view program)
{
    ScoreFile file{.format = std::string{format}, .written_by = std::string{program}, .body = found.body};
    file.period = found.period;
    file.known = found.facts.known;
    file.scheme = found.scheme;
    file.scheme.digest = ledger::sha256(view_of(found.scheme.text));
    file.plan = found.plan;
    file.head = found.head;
    file.parameters = found.parameters;
    file.calendar = found.calendar;
    file.erased = found.erased;
    file.leaves = found.leaves;
    std::ranges::sort(file.leaves, {}, &ProvenLeaf::index);
    for (ProvenLeaf& leaf : file.leaves) leaf.hash = ledger::leaf_hash(view_of(leaf.text));

    const auto loaded = scheme::load({file.scheme.file, file.scheme.text}, duties_of(file.leaves));
    if (!loaded) return std::unexpected{loaded.error()};
    const scheme::Scheme& scheme = loaded->scheme;
    Listed after = listed(found.facts, scheme);
    const scheme::Score score = scheme::evaluate(scheme, after.weighed);
    file.tree = nodes_of(score);
    file.total = total_of(score);
    if (found.draft) {
        const Listed before = listed(*found.draft, scheme);
        const scheme::Score old = scheme::evaluate(scheme, before.weighed);
        file.draft = draft_of(before, after, found.draft->known);
        if (old.total) file.draft->total = old.total->text();
        file.changes = changes_between(old, score, found.causes);
    }
    file.facts = std::move(after.facts);
    file.ballots = std::move(after.ballots);
    file.judged = std::move(after.judged);
    file.unused = std::move(after.unused);
    file.untaken = std::move(after.untaken);
    file.cannot_prove = cannot_prove(file);
    return file;
}

std::string to_text(const ScoreFile& file) { return codec::to_json(file) + "\n"; }

}  // namespace jinze::score
