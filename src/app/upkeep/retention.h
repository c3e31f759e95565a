// Which backups in a folder are kept: the newest of each of the last days that have one, and the newest of each of the
// last weeks that have one. Files with other names are ignored.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"

namespace jinze::upkeep {

struct Retention {
    std::size_t days = 14, weeks = 8;
};

// district-20261123-023000.backup: the district and the time of creation in China.
std::string backup_name(const std::string& district, Instant made);

// The names to remove, oldest first. The newest is never among them.
std::vector<std::string> outlived(const std::string& district, std::vector<std::string> names, const Retention& kept);

}  // namespace jinze::upkeep
