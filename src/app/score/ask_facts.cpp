#include <fmt/format.h>

#include "app/score/ask.h"
#include "domain/scheme/names.h"

namespace jinze::score {
namespace {

// Stated, voted, judged: an act of the office, so a leaf.
bool needs_leaf(scheme::FactSource source)
{
    return source == scheme::FactSource::stated || source == scheme::FactSource::matter;
}

struct Asked {
    const scheme::Scheme* scheme;
    Report& report;

    void no_leaf(const std::string& name) const
    {
        report.differs(Where::fact, name, {"没有账本叶说明。", "No leaf shows it."});
    }
    void doubled(const std::string& name) const
    {
        report.differs(Where::fact, name,
                       {"写了两次，一个事实只能用一次。", "It is there twice; one fact is used once."});
    }
    void unused(const std::string& name) const
    {
        report.differs(Where::fact, name, {"办法没有用到它。", "The scheme does not use it."});
    }

    const scheme::Item* judged_item(const Code& code) const
    {
        if (!scheme) return nullptr;
        const auto found = std::ranges::find(scheme->items, code, &scheme::Item::id);
        return found != scheme->items.end() && found->kind() == scheme::FactSource::judged ? &*found : nullptr;
    }
};

void ask_ballots(const std::vector<FileBallots>& ballots, const Asked& asked, scheme::Facts& facts)
{
    std::set<Code> groups;
    const bool voted = asked.scheme && std::ranges::any_of(asked.scheme->items, [](const scheme::Item& it) {
                           return it.kind() == scheme::FactSource::ballot;
                       });
    for (const FileBallots& it : ballots) {
        const std::string name = fmt::format("ballot “{}”", it.group.text());
        if (!groups.insert(it.group).second) asked.doubled(name);
        if (asked.scheme && !voted) asked.unused(name);
        if (it.leaves.empty()) asked.no_leaf(name);
        facts.ballots.push_back(ballots_of(it));
    }
}

void ask_judged(const std::vector<FileJudged>& judged, const Asked& asked, scheme::Facts& facts)
{
    std::set<Code> items;
    for (const FileJudged& it : judged) {
        const std::string name = fmt::format("judged “{}”", it.item.text());
        const auto line = line_of(it);
        if (!line) {
            asked.report.differs(Where::fact, name, {"分数写得不对。", "Its amount is no number."}, it.amount);
            continue;
        }
        if (!items.insert(it.item).second) asked.doubled(name);
        const scheme::Item* item = asked.judged_item(it.item);
        if (asked.scheme && !item) asked.unused(name);
        if (item && item->up_to && line->amount > *item->up_to)
            asked.report.differs(Where::fact, name, {"超过这一行的最多分数。", "It is more than the line's most."},
                                 it.amount, item->up_to->text());
        if (it.leaves.empty()) asked.no_leaf(name);
        facts.judged.push_back(*line);
    }
}

}  // namespace

scheme::Facts ask_facts(const Given& given, const scheme::Scheme* scheme, const catalogue::Catalogue& duties,
                        const Leaves& leaves, Report& report)
{
    const Asked asked{scheme, report};
    scheme::Facts facts;
    std::set<std::pair<std::string, std::string>> seen;
    for (const FileFact& it : given.facts) {
        ++report.facts;
        const std::string name = called(it);
        const auto fact = fact_of(it, duties);
        if (!fact) {
            report.differs(
                Where::fact, name,
                {"不在事实清单上，或者数写得不对。", "It is not on the list of facts, or its figure is no number."});
            continue;
        }
        if (!seen.emplace(it.name, it.label).second) asked.doubled(name);
        if (std::ranges::find(given.unused, fact->name.source) != given.unused.end() ||
            std::ranges::find(given.untaken, it.name) != given.untaken.end())
            report.differs(
                Where::fact, name,
                {"它的来源写为本区没有，而它在文件中。", "Its source is said not to be in use, and it is there."});
        if (scheme && !is_named(*scheme, *fact)) asked.unused(name);
        const bool shown = std::ranges::any_of(it.leaves, [&](LeafNumber leaf) { return leaves.has(leaf); });
        if (needs_leaf(fact->name.source) && !shown) asked.no_leaf(name);
        facts.facts.push_back(*fact);
    }
    ask_ballots(given.ballots, asked, facts);
    ask_judged(given.judged, asked, facts);
    facts.unused = {given.unused.begin(), given.unused.end()};
    for (const std::string& it : given.untaken)
        if (const auto name = scheme::fact_named(it, duties)) facts.untaken.insert(*name);
    return facts;
}

}  // namespace jinze::score
