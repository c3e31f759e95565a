// The parts of an item's sentences.
#pragma once

#include "domain/scheme/weigh.h"

namespace jinze::scheme {

std::vector<Exact> terms_of(const Item& item);  // the numbers of its rule
Bilingual headline(const Node& node);           // what comes of it
Bilingual said_clause(const Scheme& scheme, const Item& item);
Bilingual said_facts(const Node& node, const Scheme& scheme, const Item& item);
Bilingual said_arithmetic(const Node& node, const Item& item);

}  // namespace jinze::scheme
