#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "front/cli/cli.h"

namespace {

// Restricts memory and files to the owner: memory holds keys, and exports hold names.
void keep_private()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);  // no debugger attaches, and only root reads its memory in /proc
    umask(S_IRWXG | S_IRWXO);
}

}  // namespace

int main(int argc, char** argv)
{
    keep_private();
    return jinze::cli::run(argc, argv);
}
