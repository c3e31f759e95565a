// Indicators that no catalogue may use, each with the rule that forbids it. Traces are not work: nothing that a phone
// can count may be required of a branch.
#pragma once

#include <optional>
#include <string_view>

#include "base/bilingual.h"

namespace jinze::catalogue {

struct Forbidden {
    Bilingual what;
    Bilingual remedy;
};

// The first forbidden indicator in a text, Chinese or English.
std::optional<Forbidden> forbidden_in(std::string_view text);

}  // namespace jinze::catalogue
