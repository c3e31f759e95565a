// A problem of a catalogue file: what is wrong, where, and what to write instead, in Chinese for the office and English
// for the engineer. A problem is an answer to the file's author, not an exception.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual.h"

namespace jinze::catalogue {

// Lines and columns count from 1; columns count characters, not bytes.
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

// "FILE.toml:12:8: …" and the remedy, two lines for each problem, one per language.
std::vector<std::string> printable(const Problems& problems);

}  // namespace jinze::catalogue
