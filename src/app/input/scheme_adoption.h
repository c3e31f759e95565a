// What the rules keep of a scheme of assessment: its lines, without its words. The file itself goes to the journal's
// documents, found by its SHA-256.
#pragma once

#include <string>

#include "domain/appraisal_rules/commands.h"
#include "domain/scheme/terms.h"

namespace jinze::input {

// `scheme` is what `toml` says; the basis is left empty.
district::AdoptScheme adoption_of(const scheme::Scheme& scheme, const std::string& toml);

}  // namespace jinze::input
