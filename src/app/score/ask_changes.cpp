#include <fmt/format.h>

#include "app/score/ask.h"
#include "app/score/differ.h"

namespace jinze::score {
namespace {

void items_of(const scheme::Node& node, std::map<std::string, const scheme::Node*>& items)
{
    if (node.kind == scheme::NodeKind::item) items.emplace(node.id, &node);
    for (const scheme::Node& below : node.below) items_of(below, items);
}

Bilingual said(const Change& it)
{
    return {fmt::format("初稿扣{}分、加{}分，定稿扣{}分、加{}分", it.lost_before, it.added_before, it.lost_after,
                        it.added_after),
            fmt::format("the draft lost {} and added {}; now it loses {} and adds {}", it.lost_before, it.added_before,
                        it.lost_after, it.added_after)};
}

}  // namespace

std::vector<FileFact> drafted(const ScoreFile& file)
{
    if (!file.draft) return {};
    const auto is = [](const auto& one, const auto& other) {
        return one.name == other.name && one.label == other.label;
    };
    std::vector<FileFact> facts = file.facts;
    std::erase_if(facts, [&](const FileFact& fact) {
        return std::ranges::any_of(file.draft->not_known, [&](const FactRef& it) { return is(it, fact); }) ||
               std::ranges::any_of(file.draft->facts, [&](const FileFact& it) { return is(it, fact); });
    });
    facts.insert(facts.end(), file.draft->facts.begin(), file.draft->facts.end());
    return facts;
}

std::vector<Change> changes_between(const scheme::Score& before, const scheme::Score& after,
                                    const std::map<std::string, Bilingual>& causes)
{
    std::map<std::string, const scheme::Node*> olds, news;
    items_of(before.tree, olds);
    items_of(after.tree, news);
    std::vector<Change> changes;
    for (const auto& [item, now] : news) {
        const scheme::Node* old = olds.at(item);
        if (old->state == now->state && old->lost == now->lost && old->added == now->added) continue;
        changes.push_back({.item = item,
                           .state_before = old->state,
                           .state_after = now->state,
                           .lost_before = old->lost.whole_text(),
                           .lost_after = now->lost.whole_text(),
                           .added_before = old->added.whole_text(),
                           .added_after = now->added.whole_text(),
                           .says = {}});
        const auto cause = causes.find(item);
        changes.back().says = cause == causes.end() ? said(changes.back()) : cause->second;
    }
    return changes;
}

void ask_changes(const ScoreFile& file, const scheme::Score& before, const scheme::Score& after, Report& report)
{
    std::map<std::string, Bilingual> causes;
    for (const Change& it : file.changes) causes.emplace(it.item, it.says);
    const auto tell = [&](const std::string& place, const std::string& one, const std::string& other) {
        report.differs(Where::change, place,
                       {fmt::format("初稿到定稿的{}：文件写{}，重算为{}。", place, one, other),
                        fmt::format("{} between draft and final: {} in the file, {} recomputed.", place, one, other)},
                       one, other);
    };
    differ("changes", file.changes, changes_between(before, after, causes), tell);
    if (file.draft)
        differ("draft.total", file.draft->total, before.total ? std::optional{before.total->text()} : std::nullopt,
               tell);
}

}  // namespace jinze::score
