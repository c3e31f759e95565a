// The acts of the office as a table: each line is one command, the fields it takes, and what they
// mean. The command line is made from it, and so is its help.
#pragma once

#include <span>
#include <vector>

#include "app/input/line.h"

namespace jinze::input {

struct Field {
    enum class Place { first, needed, optional, flag };  // the first stands without a --name

    const char* name;
    Place place;
    const char* help;
};

struct Act {
    const char* name;
    const char* help;
    std::vector<Field> fields;
    district::Command (*meant)(Line& line);  // whatever it gives is dropped where line.no() holds
};

std::span<const Act> registry_acts();  // found, move, transfer, appoint, …
std::span<const Act> duty_acts();      // reason, waive, contest, withdraw, reference-year, …

}  // namespace jinze::input
