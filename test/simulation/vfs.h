// SQLite on a simulated Disk: while one is installed, every database of this process is on it.
#pragma once

#include "simulation/disk.h"

namespace jinze::simulation {

// Installs the disk for SQLite, whose random numbers also come from the seed. One at a time.
void put_sqlite_on(Disk& disk, std::uint64_t seed);

}  // namespace jinze::simulation
