#include "domain/matter/type_check.h"

#include <algorithm>

namespace jinze::matter {
namespace {

using enum TypeFault;

constexpr std::size_t nodes_at_most = 12;  // a leaf holds 4 KiB

std::optional<std::size_t> place_of(const Type& type, const std::optional<Code>& code)
{
    const auto found = std::ranges::find_if(type.nodes, [&](const Node& node) { return node.code == code; });
    if (!code || found == type.nodes.end()) return {};
    return static_cast<std::size_t>(found - type.nodes.begin());
}

bool can_own(Owner owner, Phase phase)
{
    switch (phase) {
        case Phase::confirmation: return owner == Owner::leader;
        case Phase::approval: return owner != Owner::leader;
        case Phase::signing:
        case Phase::handling: return owner == Owner::lead;
        case Phase::review: return owner != Owner::lead && owner != Owner::leader;
        case Phase::closed:
        case Phase::withdrawn: break;
    }
    return false;
}

std::optional<FaultAt> fault_of_node(const Type& type, std::size_t i)
{
    const Node& node = type.nodes[i];
    const int at = static_cast<int>(i);
    if (place_of(type, node.code) != i) return FaultAt{node_doubled, at};
    if (node.next && !place_of(type, node.next)) return FaultAt{next_unknown, at};
    if (!can_own(node.owner, node.phase)) return FaultAt{owner_impossible, at};
    const bool any_guided = std::ranges::all_of(type.leads, registry::is_grassroots);
    if (node.owner == Owner::guide && !any_guided) return FaultAt{owner_absent, at};
    const auto back = place_of(type, node.back);
    if (node.back && !back) return FaultAt{back_unknown, at};
    const bool reviews = node.phase == Phase::review;
    if (reviews && (!back || type.nodes[*back].phase != Phase::handling)) return FaultAt{back_missing, at};
    return {};
}

// The nodes in the order in which they are passed; a circle: nothing.
std::optional<std::vector<std::size_t>> path_of(const Type& type)
{
    std::vector<std::size_t> path;
    for (std::optional<std::size_t> at = 0; at; at = place_of(type, type.nodes[*at].next)) {
        if (std::ranges::find(path, *at) != path.end()) return {};
        path.push_back(*at);
    }
    return path;
}

std::optional<FaultAt> fault_of_path(const Type& type)
{
    const auto path = path_of(type);
    if (!path) return FaultAt{circle, 0};
    for (std::size_t i = 0; i < type.nodes.size(); ++i)
        if (std::ranges::find(*path, i) == path->end()) return FaultAt{not_reached, static_cast<int>(i)};
    const auto has = [&](Phase phase) {
        return std::ranges::find(type.nodes, phase, &Node::phase) != type.nodes.end();
    };
    for (std::size_t i = 1; i < path->size(); ++i)
        if (type.nodes[(*path)[i]].phase < type.nodes[(*path)[i - 1]].phase)
            return FaultAt{out_of_order, static_cast<int>((*path)[i])};
    if (!has(Phase::approval)) return FaultAt{no_approval, -1};
    const int last = static_cast<int>(path->back());
    if (has(Phase::review) && !has(Phase::handling)) return FaultAt{nothing_to_review, last};
    if ((has(Phase::handling) || has(Phase::signing)) && !has(Phase::review)) return FaultAt{nobody_closes, last};
    return {};
}

std::optional<FaultAt> fault_of_ladder(const Type& type)
{
    for (std::size_t i = 0; i < type.ladder.size(); ++i) {
        const int at = static_cast<int>(i);
        if (i > 0 && type.ladder[i].after <= type.ladder[i - 1].after) return FaultAt{ladder_out_of_order, at};
        for (std::size_t k = 0; k < i; ++k)
            if (type.ladder[k].to == type.ladder[i].to) return FaultAt{ladder_doubled, at};
    }
    return {};
}

}  // namespace

std::optional<FaultAt> fault_of(const Type& type)
{
    if (type.setters.empty()) return FaultAt{no_setters, -1};
    if (type.leads.empty()) return FaultAt{no_leads, -1};
    if (type.nodes.empty()) return FaultAt{no_nodes, -1};
    if (type.nodes.size() > nodes_at_most) return FaultAt{too_many_nodes, static_cast<int>(nodes_at_most)};
    for (std::size_t i = 0; i < type.nodes.size(); ++i)
        if (const auto fault = fault_of_node(type, i)) return fault;
    if (const auto fault = fault_of_path(type)) return fault;
    return fault_of_ladder(type);
}

}  // namespace jinze::matter
