#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "front/cli/cli.h"

namespace {

// What this process holds and writes is for its owner alone: keys lie in its memory, names in what it exports.
void keep_private()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);  // nobody attaches to it, and /proc shows its memory to root only
    umask(S_IRWXG | S_IRWXO);
}

}  // namespace

int main(int argc, char** argv)
{
    keep_private();
    return jinze::cli::run(argc, argv);
}
