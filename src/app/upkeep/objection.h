// Why nothing was done: the subject, and one sentence in both languages that says what to do.
#pragma once

#include <string>

#include "base/bilingual.h"

namespace jinze::upkeep {

struct Objection {
    std::string field;  // the option or the file it concerns
    Bilingual what;
    bool does_not_verify = false;  // the data is not what was once written
};

}  // namespace jinze::upkeep
