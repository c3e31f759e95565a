// The indicators no catalogue may hold people to, with the rule that forbids each. Traces are not
// work: what a phone can count is never what a branch owes.
#pragma once

#include <optional>
#include <string_view>

#include "base/bilingual.h"

namespace jinze::catalogue {

struct Forbidden {
    Bilingual what;
    Bilingual remedy;
};

// The first forbidden indicator a text names, in Chinese or in English.
std::optional<Forbidden> forbidden_in(std::string_view text);

}  // namespace jinze::catalogue
