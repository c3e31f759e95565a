// jinze doctor: faults of a district and its machine, and their remedies. Checks what it can even where some parts
// cannot be opened.
#pragma once

#include <string>
#include <vector>

#include "front/cli/say.h"

namespace jinze::cli {

struct DoctorLine {
    std::string check;   // name of the check, such as disk_space
    std::string grade;   // good, look, wrong
    std::string what;    // one sentence, in the chosen language
    std::string remedy;  // what to do; empty where the grade is good
};
BOOST_DESCRIBE_STRUCT(DoctorLine, (), (check, grade, what, remedy))

struct DoctorAnswer {
    std::uint64_t good = 0, look = 0, wrong = 0;
    std::vector<DoctorLine> lines;
};
BOOST_DESCRIBE_STRUCT(DoctorAnswer, (), (good, look, wrong, lines))

struct DoctorAsked {
    bool key_copy_checked = false;  // records that two people have just compared the copy of the key
    std::string post;               // what may leave, as serve has it; empty: not looked at
};
DoctorAnswer examine(const Common& common, const Clock& clock, const DoctorAsked& asked);

int say(Shell& shell, const Common& common, const DoctorAnswer& answer);

}  // namespace jinze::cli
