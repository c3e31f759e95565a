// A whole State, told line by line, so that two are compared exactly and the first difference can be read.
#pragma once

#include "domain/district/state.h"

namespace jinze::simulation {

std::string told(const district::State& state, Day today);
// The first line in which they part; empty where they are equal.
std::string first_difference(const std::string& one, const std::string& other);
// A command, an answer's events: in JSON.
std::string told(const district::Event& event);

}  // namespace jinze::simulation
