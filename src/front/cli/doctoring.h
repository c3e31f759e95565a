// jinze doctor: what is wrong with a district and the machine under it, and what to do. It looks at
// what it can where the rest cannot be opened.
#pragma once

#include <string>
#include <vector>

#include "front/cli/say.h"

namespace jinze::cli {

struct DoctorLine {
    std::string check;   // the doctor's name for what was looked at: disk_space
    std::string grade;   // good, look, wrong
    std::string what;    // one sentence, in the language asked for
    std::string remedy;  // what to do; empty where it is good
};
BOOST_DESCRIBE_STRUCT(DoctorLine, (), (check, grade, what, remedy))

struct DoctorAnswer {
    std::uint64_t good = 0, look = 0, wrong = 0;
    std::vector<DoctorLine> lines;
};
BOOST_DESCRIBE_STRUCT(DoctorAnswer, (), (good, look, wrong, lines))

// `key_copy_checked` notes that two people have just compared the copy of the key.
DoctorAnswer examine(const Common& common, const Clock& clock, bool key_copy_checked);

int say(Shell& shell, const Common& common, const DoctorAnswer& answer);

}  // namespace jinze::cli
