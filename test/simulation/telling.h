// Prints a whole State line by line, to compare two exactly and to read the first difference.
#pragma once

#include "domain/district/state.h"

namespace jinze::simulation {

std::string told(const district::State& state, Day today);
// The first differing line; empty where they are equal.
std::string first_difference(const std::string& one, const std::string& other);
// An event as JSON.
std::string told(const district::Event& event);

}  // namespace jinze::simulation
