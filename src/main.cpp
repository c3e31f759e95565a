#include "cli/cli.h"

int main(int argc, char** argv)
{
    return jinze::cli::run(argc, argv);
}
