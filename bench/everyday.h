// An everyday ledger: what a district writes down in two years when most meetings are complete. Of
// ten events five are records, with nobody or one member away and a small commitment; the others
// call a meeting, give or decide a reason, mark a member as away or back. About 300 bytes a leaf.
#pragma once

#include "bench/district.h"

namespace jinze::bench {

// The leaves by which the district of make() was founded, then everyday events up to so many. They
// are folded, never asked for: a State takes whatever was written.
std::vector<std::string> everyday_leaves(std::vector<std::string> leaves, std::uint64_t events);

}  // namespace jinze::bench
