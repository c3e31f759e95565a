// The doors of the demonstration: one account of each kind, of people of one office, so that whoever goes in by
// one and then by another sees the same work from both sides.
#pragma once

#include "app/desk/directory.h"
#include "app/words/answers.h"

namespace jinze::access {

struct DemonstrationDoor {
    std::string person, name;
    Bilingual role;  // 党组书记
    Bilingual hint;  // one sentence: what to try
};
BOOST_DESCRIBE_STRUCT(DemonstrationDoor, (), (person, name, role, hint))

// In the order in which one would try them. A kind of account that nobody has today is left out.
std::vector<DemonstrationDoor> demonstration_doors(const district::State& state, desk::Directory& directory, Day today);

}  // namespace jinze::access
