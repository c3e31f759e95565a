// 同源不重: which matters already pursue what a new one would.
#pragma once

#include "domain/district/deciding.h"
#include "domain/matter/matters.h"
#include "domain/matter_rules/commands.h"

namespace jinze::district {

// What a matter carries out: a clause, or an item of a record. Neither: it has no source of its own.
struct PursuedSource {
    std::optional<document::ClauseRef> clause;
    std::optional<record::ItemRef> item;
};
// The open matters of that source, whoever set them, in the order opened.
std::vector<matter::MatterId> pursuing(const State& state, const PursuedSource& source, Day today);
// The same for a matter about to be opened, its whole and its other parts aside.
std::vector<matter::MatterId> pursuing(const Request& asked, const OpenMatter& command);

}  // namespace jinze::district
