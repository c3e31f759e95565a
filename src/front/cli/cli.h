// The command line: jinze COMMAND … Declares every command and turns exceptions into one sentence and an exit code.
#pragma once

#include <string>
#include <vector>

#include "front/cli/commands.h"

namespace jinze::cli {

int run(int argc, char** argv);

// The same with given streams and clock; `args` without the program's name.
int run(std::vector<std::string> args, Shell& shell);

}  // namespace jinze::cli
