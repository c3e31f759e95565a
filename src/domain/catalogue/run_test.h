// Runs a worked example: sets up a small unit as the example needs it, enters the records, and judges the duty by the
// rule for real records. Returns nothing, or one plain sentence.
#pragma once

#include <expected>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/holidays.h"
#include "domain/catalogue/load.h"

namespace jinze::catalogue {

std::expected<void, Bilingual> run(const Entry& entry, const Example& example, const Catalogue& catalogue,
                                   const Notices& notices);

// All examples of these duties whose standing differs from the stated one. Topics and parameters are the catalogue's.
Problems run_all(std::span<const Entry> duties, const Catalogue& catalogue, const Notices& notices);

}  // namespace jinze::catalogue
