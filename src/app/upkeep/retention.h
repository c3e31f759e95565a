// Which backups in a folder are kept: the newest of each of the last days that have one, and the
// newest of each of the last weeks that have one. Files that are not named like ours are nobody's
// business.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"

namespace jinze::upkeep {

struct Retention {
    std::size_t days = 14, weeks = 8;
};

// district-20261123-023000.backup: the district, and when it was made, in China.
std::string backup_name(const std::string& district, Instant made);

// Of these names the ones to remove, the oldest first. The newest is never among them.
std::vector<std::string> outlived(const std::string& district, std::vector<std::string> names, const Retention& kept);

}  // namespace jinze::upkeep
