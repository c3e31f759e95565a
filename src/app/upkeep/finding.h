// One finding of the doctor: what was checked, its state, and the remedy if it is not good.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual.h"

namespace jinze::upkeep {

enum class Grade {
    good,
    look,   // needs attention; nothing is lost meanwhile
    wrong,  // something may be lost or is already broken
};

struct Finding {
    std::string check;  // its name, for programs: "disk_space"
    Grade grade = Grade::good;
    Bilingual what;
    Bilingual remedy;  // empty if it is good
};

using Findings = std::vector<Finding>;

inline Finding good(std::string check, Bilingual what) { return {std::move(check), Grade::good, std::move(what), {}}; }
inline Finding look(std::string check, Bilingual what, Bilingual remedy)
{
    return {std::move(check), Grade::look, std::move(what), std::move(remedy)};
}
inline Finding wrong(std::string check, Bilingual what, Bilingual remedy)
{
    return {std::move(check), Grade::wrong, std::move(what), std::move(remedy)};
}

}  // namespace jinze::upkeep
