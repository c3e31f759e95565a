// SQLite on a Disk of ours: while one stands, every database of this process lies on it.
#pragma once

#include "simulation/disk.h"

namespace jinze::simulation {

// Makes the disk the one that SQLite works on, its random numbers from the seed too. One at a time.
void put_sqlite_on(Disk& disk, std::uint64_t seed);

}  // namespace jinze::simulation
