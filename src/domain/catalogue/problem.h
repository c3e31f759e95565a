// What is wrong with a catalogue file, where, and what to write instead: said in Chinese for the
// office and in English for the engineer. A problem is an answer to whoever wrote the file, never
// an accident.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual.h"

namespace jinze::catalogue {

// Lines and columns are counted from 1; columns count characters, not bytes.
struct Place {
    int line = 1, column = 1;

    friend auto operator<=>(const Place&, const Place&) = default;
};

struct Problem {
    std::string file;
    Place at;
    Bilingual what;
    Bilingual remedy;

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

// "FILE.toml:12:8: …" and the remedy, one language to a line: two lines for each problem.
std::vector<std::string> printable(const Problems& problems);

}  // namespace jinze::catalogue
