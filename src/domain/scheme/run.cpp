#include <fmt/format.h>

#include "domain/scheme/load.h"

namespace jinze::scheme {
namespace {

std::optional<Bilingual> differs(const Bilingual& of, const Hundredths& wanted, const Exact& got)
{
    if (Exact{wanted} == got) return {};
    return Bilingual{fmt::format("例子写{}{}，实际为{}", of.zh, wanted.text(), got.text()),
                     fmt::format("the example says {} {}, and it is {}", of.en, wanted.text(), got.text())};
}

const Node* find(const Node& node, std::string_view id, NodeKind kind)
{
    if (node.kind == kind && node.id == id) return &node;
    for (const Node& below : node.below)
        if (const Node* found = find(below, id, kind)) return found;
    return nullptr;
}

std::optional<Bilingual> state_differs(bool wanted, bool is, std::string_view word)
{
    if (!wanted || is) return {};
    return Bilingual{fmt::format("例子写{}，实际不是", word),
                     fmt::format("the example says {}, and it is not so", word)};
}

}  // namespace

std::optional<Bilingual> run(const Scheme& scheme, const Example& example)
{
    const Score score = evaluate(scheme, example.facts);
    const Node* node = example.item ? find(score.tree, example.item.text(), NodeKind::item) : &score.tree;
    if (!node) return Bilingual{"例子的行不存在", "the example's item does not exist"};
    const auto state = [&](NodeState it) { return node->state == it; };
    if (auto no = state_differs(example.not_applicable, state(NodeState::not_applicable), "not_applicable")) return no;
    if (auto no = state_differs(example.not_due, state(NodeState::not_due), "not_due")) return no;
    if (auto no = state_differs(example.refers, example.item ? node->refers : score.refers, "refers")) return no;
    if (example.loses)
        if (auto no = differs({"扣", "it loses"}, *example.loses, node->lost)) return no;
    if (example.adds)
        if (auto no = differs({"加", "it adds"}, *example.adds, node->added)) return no;
    if (example.total && score.total != example.total)
        return Bilingual{
            fmt::format("例子写总分{}，实际为{}", example.total->text(), score.total ? score.total->text() : "没有"),
            fmt::format("the example says a total of {}, and it is {}", example.total->text(),
                        score.total ? score.total->text() : "none")};
    return {};
}

}  // namespace jinze::scheme
