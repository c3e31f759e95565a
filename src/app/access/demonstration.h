// The accounts of the demonstration: one of each kind, all in one office, so that a visitor who signs in with two of
// them sees the same work from both sides.
#pragma once

#include "app/desk/directory.h"
#include "base/bilingual.h"
#include "base/describe.h"

namespace jinze::access {

struct DemonstrationDoor {
    std::string person, name;
    Bilingual role;  // 党组书记
    Bilingual hint;  // one sentence: what to try
};
BOOST_DESCRIBE_STRUCT(DemonstrationDoor, (), (person, name, role, hint))

// In the order to try them. Kinds of account without a holder today are left out.
std::vector<DemonstrationDoor> demonstration_doors(const district::State& state, desk::Directory& directory, Day today);

}  // namespace jinze::access
