// An everyday ledger: two years of a district in which most meetings are complete. Five of ten events are records with
// at most one member away and a small commitment; the others call a meeting, give or decide a reason, mark a member
// as away or back. About 300 bytes per leaf.
#pragma once

#include "bench/district.h"

namespace jinze::bench {

// The founding leaves of make(), then everyday events up to this many. The events are not checked by the rules: a
// State folds whatever was written.
std::vector<std::string> everyday_leaves(std::vector<std::string> leaves, std::uint64_t events);

}  // namespace jinze::bench
