// The command line: jinze COMMAND … Every command, its help, and the one place where what breaks
// becomes one sentence and an exit code.
#pragma once

#include <string>
#include <vector>

#include "front/cli/commands.h"

namespace jinze::cli {

int run(int argc, char** argv);

// The same with other streams and another clock; `args` without the program's name.
int run(std::vector<std::string> args, Shell& shell);

}  // namespace jinze::cli
