// One item of a scheme on the facts of one body.
#pragma once

#include "domain/scheme/score.h"

namespace jinze::scheme {

// The facts in canonical order: by name, label and what they say. `facts` is sorted so before weighing.
void sort(Facts& facts);

// The item's node without its sentences and without the maxima above it.
Node weigh(const Item& item, const Facts& facts);
void weigh_ballot(Node& node, const Item& item, const Facts& facts);
void leave_out(Node& node, NodeState state, const Item& item);
void reach_steps(Node& node, const Rule& rule);  // each step that `measured` reaches is a sum
// The node of several items and parts; `full` and `up_to` as stated. Sentences are written last.
void combine(Node& node, std::optional<Hundredths> full, std::optional<Hundredths> up_to, bool refers_at_zero);

void say_item(Node& node, const Scheme& scheme, const Item& item);
void say_part(Node& node);
void say_total(Score& score, const Scheme& scheme);

}  // namespace jinze::scheme
