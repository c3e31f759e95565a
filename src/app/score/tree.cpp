#include "app/score/tree.h"

#include <algorithm>

#include "app/score/leaves.h"
#include "domain/catalogue/load.h"
#include "domain/scheme/names.h"

namespace jinze::score {
namespace {

std::optional<Code> maybe(const Code& code) { return code ? std::optional{code} : std::nullopt; }

std::optional<std::string> maybe(const std::optional<scheme::Exact>& number)
{
    return number ? std::optional{number->whole_text()} : std::nullopt;
}

FileLine file_of(const scheme::Line& line)
{
    return {.fact = line.fact,
            .label = line.label,
            .effect = line.effect,
            .standing = line.standing,
            .level = maybe(line.level),
            .each = line.each.whole_text(),
            .count = line.count.whole_text(),
            .value = line.value.whole_text(),
            .evidence = line.evidence};
}

FileNode file_of(const scheme::Node& node)
{
    FileNode it{.in = {},
                .id = node.id,
                .kind = node.kind,
                .state = node.state,
                .title = node.title,
                .takes_nothing = node.takes_nothing,
                .refers = node.refers,
                .uses = node.uses,
                .lines = {},
                .tallies = {},
                .sums = {},
                .measured = maybe(node.measured),
                .full = maybe(node.full),
                .applicable = maybe(node.applicable),
                .lost_most = maybe(node.lost_most),
                .added_most = maybe(node.added_most),
                .absent = node.absent.whole_text(),
                .taken = node.taken.whole_text(),
                .lost = node.lost.whole_text(),
                .added = node.added.whole_text(),
                .value = maybe(node.value),
                .terms = {},
                .row = node.row,
                .clause = node.clause,
                .facts = node.facts,
                .arithmetic = node.arithmetic,
                .says = node.says,
                .evidence = node.evidence};
    for (const scheme::Line& line : node.lines) it.lines.push_back(file_of(line));
    for (const scheme::Tally& tally : node.tallies) it.tallies.push_back({tally.effect, tally.standing, tally.count});
    for (const scheme::Sum& sum : node.sums)
        it.sums.push_back({sum.each.whole_text(), sum.count.whole_text(), sum.value.whole_text()});
    for (const scheme::Exact& term : node.terms) it.terms.push_back(term.whole_text());
    return it;
}

void add(std::vector<FileNode>& nodes, const scheme::Node& node, std::optional<std::uint32_t> in)
{
    const auto number = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(file_of(node));
    nodes.back().in = in;
    for (const scheme::Node& below : node.below) add(nodes, below, number);
}

}  // namespace

std::vector<FileNode> nodes_of(const scheme::Score& score)
{
    std::vector<FileNode> nodes;
    add(nodes, score.tree, {});
    return nodes;
}

FileTotal total_of(const scheme::Score& score)
{
    return {.total = score.total ? std::optional{score.total->text()} : std::nullopt,
            .unrounded = maybe(score.unrounded),
            .lost = score.lost.text(),
            .added = score.added.text(),
            .band = score.band,
            .refers = score.refers};
}

FileFact file_of(const CaseFact& it)
{
    const scheme::Fact& fact = it.fact;
    return {.name = fact.name.text(),
            .label = fact.label,
            .standing = fact.standing,
            .level = maybe(fact.level),
            .count = fact.count,
            .persons = fact.persons,
            .required = fact.required,
            .reached = fact.reached,
            .figure = fact.figure ? std::optional{fact.figure->text()} : std::nullopt,
            .same = maybe(fact.same),
            .exempt = fact.exempt ? std::optional{Exempt{fact.exempt->ground, fact.exempt->proof}} : std::nullopt,
            .found_itself = fact.found_itself,
            .last = fact.last,
            .evidence = fact.evidence,
            .basis = it.basis,
            .leaves = it.leaves};
}

FileBallots file_of(const CaseBallots& it)
{
    const scheme::GroupBallots& group = it.ballots;
    return {group.group,    group.handed_out, group.good,     group.fairly_good,
            group.ordinary, group.poor,       group.evidence, it.leaves};
}

FileJudged file_of(const CaseJudged& it)
{
    return {it.line.item, it.line.amount.text(), it.line.reason, it.line.evidence, it.leaves};
}

std::optional<scheme::Fact> fact_of(const FileFact& it, const catalogue::Catalogue& duties)
{
    const auto name = scheme::fact_named(it.name, duties);
    if (!name) return {};
    scheme::Fact fact{.name = *name, .label = it.label, .standing = it.standing};
    fact.level = it.level.value_or(Code{});
    fact.count = it.count;
    fact.persons = it.persons;
    fact.required = it.required;
    fact.reached = it.reached;
    if (it.figure) {
        fact.figure = scheme::Hundredths::from(*it.figure);
        if (!fact.figure || fact.figure->text() != *it.figure) return {};
    }
    fact.same = it.same.value_or(Code{});
    if (it.exempt) fact.exempt = scheme::Exemption{it.exempt->ground, it.exempt->proof};
    fact.found_itself = it.found_itself;
    fact.last = it.last;
    fact.evidence = it.evidence;
    return fact;
}

scheme::GroupBallots ballots_of(const FileBallots& it)
{
    return {it.group, it.handed_out, it.good, it.fairly_good, it.ordinary, it.poor, it.evidence};
}

std::optional<scheme::JudgedLine> line_of(const FileJudged& it)
{
    const auto amount = scheme::Hundredths::from(it.amount);
    if (!amount || amount->text() != it.amount) return {};
    return scheme::JudgedLine{it.item, *amount, it.reason, it.evidence};
}

bool is_named(const scheme::Scheme& scheme, const scheme::Fact& fact)
{
    const auto names = [&](const scheme::FactName& name) {
        return name.source == fact.name.source && name.by == fact.name.by && name.what == fact.name.what &&
               (!name.level || name.level == fact.level);
    };
    return std::ranges::any_of(scheme.items, [&](const scheme::Item& item) {
        return std::ranges::any_of(item.facts, names) || (item.when && names(item.when->fact));
    });
}

catalogue::Catalogue duties_of(const std::vector<ProvenLeaf>& leaves)
{
    catalogue::Catalogue duties = catalogue::built_in();
    const Leaves read{leaves};
    for (const auto& [index, leaf] : read.all()) {
        const auto* adopted = leaf ? std::get_if<duty::DutyAdopted>(&leaf->event) : nullptr;
        if (!adopted) continue;
        const bool known = std::ranges::any_of(
            duties.duties, [&](const catalogue::Entry& it) { return it.terms.duty == adopted->terms.duty; });
        if (known) continue;
        catalogue::Entry entry{.terms = adopted->terms, .title = {adopted->title.text, adopted->title.text}};
        duties.duties.push_back(std::move(entry));
    }
    return duties;
}

}  // namespace jinze::score
