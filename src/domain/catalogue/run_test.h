// Runs a worked example: a small unit is set up as the example needs it, the records are entered,
// and the rule that judges real records says how the duty stands. The answer is empty, or one plain
// sentence.
#pragma once

#include <expected>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/holidays.h"
#include "domain/catalogue/load.h"

namespace jinze::catalogue {

std::expected<void, Bilingual> run(const Entry& entry, const Example& example, const Catalogue& catalogue,
                                   const Notices& notices);

// Every example of these duties that does not stand as it says; topics and numbers are the
// catalogue's.
Problems run_all(std::span<const Entry> duties, const Catalogue& catalogue, const Notices& notices);

}  // namespace jinze::catalogue
