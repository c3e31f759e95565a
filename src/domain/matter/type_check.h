// Whether a type of matter can be worked with: every node is reached, has somebody who can own it, and no path leads
// around an approval or lets the side that carries out close its own matter. The rules refuse a type with a fault; a
// file shows where it stands.
#pragma once

#include "domain/matter/terms.h"

namespace jinze::matter {

enum class TypeFault : std::uint8_t {
    no_setters,           // nobody may set one
    no_leads,             // nobody may be asked
    no_nodes,             // it has no node
    too_many_nodes,       // more than 12
    node_doubled,         // two nodes have the same code
    next_unknown,         // `next` names no node
    back_unknown,         // `back` names no node
    not_reached,          // no path leads to the node
    circle,               // the path never ends
    out_of_order,         // the phases run from confirmation to review
    no_approval,          // nobody approves it
    owner_impossible,     // that owner cannot act in that phase
    owner_absent,         // no 党组 guides the bodies that lead it
    back_missing,         // a review sends back to handling
    nobody_closes,        // what is handled is not reviewed
    nothing_to_review,    // what is reviewed is not handled
    ladder_out_of_order,  // its days do not rise
    ladder_doubled,       // two rungs lead to the same
};

struct FaultAt {
    TypeFault fault{};
    int node = -1;  // its place among the nodes, or among the rungs for the last two; -1: the type as a whole
};

// The first fault; nothing: the type can be used.
std::optional<FaultAt> fault_of(const Type& type);

}  // namespace jinze::matter
