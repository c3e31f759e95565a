#include <tuple>

#include "domain/scheme/weigh.h"

namespace jinze::scheme {
namespace {

// What the nodes below have together.
struct Together {
    Exact full, out, absent, lost, added;
    bool any = false, all_full = true, any_counted = false, all_absent = true;
};

Together add_up(const std::vector<Node>& below)
{
    Together sum;
    for (const Node& node : below) {
        sum.added += node.added;
        sum.lost += node.lost;
        sum.absent += node.absent;
        if (node.takes_nothing) continue;
        sum.any = true;
        sum.any_counted = sum.any_counted || node.state == NodeState::counted;
        if (node.state == NodeState::absent) continue;
        sum.all_absent = false;
        sum.all_full = sum.all_full && node.full.has_value();
        if (!node.full) continue;
        sum.full += *node.full;
        sum.out += *node.full - *node.applicable;
    }
    return sum;
}

NodeState state_of(const Together& sum, const std::vector<Node>& below)
{
    if (!sum.any || sum.any_counted) return NodeState::counted;
    if (sum.all_absent) return NodeState::absent;
    for (const Node& node : below)
        if (!node.takes_nothing && node.state != NodeState::absent) return node.state;
    return NodeState::counted;
}

void build(Node& node, const Scheme& scheme, const Facts& facts, const Code& part)
{
    for (const Item& item : scheme.items) {
        if (item.part != part) continue;
        node.below.push_back(weigh(item, facts));
        say_item(node.below.back(), scheme, item);
    }
    for (const Part& it : scheme.parts) {
        if (it.part != part) continue;
        Node below{.id = it.id.text(), .kind = NodeKind::part, .title = it.title};
        build(below, scheme, facts, it.id);
        combine(below, it.full, it.up_to, it.refers_at_zero);
        say_part(below);
        node.below.push_back(std::move(below));
    }
    for (const Node& below : node.below) node.uses.push_back(below.id);
}

bool refers_anywhere(const Node& node) { return node.refers || std::ranges::any_of(node.below, refers_anywhere); }

}  // namespace

void sort(Facts& facts)
{
    // By reference: a body may have a thousand facts, and a trial a thousand bodies.
    const auto key = [](const Fact& it) {
        return std::tuple<const FactName&, const std::string&, std::optional<duty::Standing>, const Code&, int, int,
                          int, int, std::optional<Hundredths>, const Code&, const std::vector<std::string>&, bool,
                          std::string_view>{it.name,
                                            it.label,
                                            it.standing,
                                            it.level,
                                            it.count,
                                            it.persons,
                                            it.required,
                                            it.reached,
                                            it.figure,
                                            it.same,
                                            it.evidence,
                                            it.found_itself,
                                            it.exempt ? std::string_view{it.exempt->proof} : std::string_view{}};
    };
    std::ranges::sort(facts.facts, {}, key);
    std::ranges::sort(facts.ballots, {}, [](const GroupBallots& it) {
        return std::tuple{it.group, it.handed_out, it.good, it.fairly_good, it.ordinary, it.poor, it.evidence};
    });
    std::ranges::sort(facts.judged, {},
                      [](const JudgedLine& it) { return std::tuple{it.item, it.amount, it.reason, it.evidence}; });
}

void combine(Node& node, std::optional<Hundredths> full, std::optional<Hundredths> up_to, bool refers_at_zero)
{
    const Together sum = add_up(node.below);
    node.takes_nothing = !sum.any;
    node.state = state_of(sum, node.below);
    node.absent = sum.absent;
    node.taken = node.lost = sum.lost;
    node.added = sum.added;
    if (up_to) {
        node.added_most = *up_to;
        node.added = std::min(node.added, *node.added_most);
    }
    if (node.state == NodeState::absent) {
        if (full) node.absent = *full;
        return;
    }
    if (full)
        node.full = std::max(Exact{}, *full - sum.absent);
    else if (sum.any && sum.all_full)
        node.full = sum.full;
    if (node.full) {
        node.applicable = node.state == NodeState::counted ? std::max(Exact{}, *node.full - sum.out) : Exact{};
        node.lost_most = node.applicable;
    } else if (up_to) {
        node.lost_most = *up_to;
    }
    if (node.lost_most) node.lost = std::min(node.lost, *node.lost_most);
    if (node.applicable) node.value = *node.applicable - node.lost;
    node.refers = refers_at_zero && node.lost_most && *node.lost_most && node.lost >= *node.lost_most;
}

Score evaluate(const Scheme& scheme, const Facts& given)
{
    Facts facts = given;
    sort(facts);
    Score score;
    score.tree = {.id = scheme.id.text(), .kind = NodeKind::scheme, .title = scheme.title};
    Node& tree = score.tree;
    build(tree, scheme, facts, {});
    combine(tree, scheme.full, scheme.up_to, scheme.refers_at_zero);
    if (tree.applicable && *tree.applicable) {
        score.unrounded = *tree.value * *tree.full / *tree.applicable + tree.added;
        score.total = score.unrounded->rounded();
        for (const Band& band : tree.absent ? std::vector<Band>{} : scheme.bands)
            if (*score.total >= band.at_least && (!band.below || *score.total < *band.below)) score.band = band.says;
    }
    score.lost = tree.lost.rounded();
    score.added = tree.added.rounded();
    score.refers = refers_anywhere(tree);
    say_total(score, scheme);
    return score;
}

}  // namespace jinze::scheme
