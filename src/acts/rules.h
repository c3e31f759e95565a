// From the texts of rules to the commands that adopt them.
#pragma once

#include <string>
#include <vector>

#include "acts/think.h"
#include "catalogue/load.h"

namespace jinze::acts {

// The clock the catalogue proposes for a standing duty, from a day on, by the decision a record
// holds.
Think adopting_clock(std::string duty, std::string from, std::string basis);
// A catalogue's files take the place of those of the same name among the built-in ones.
Think adopting_catalogue(std::vector<catalogue::File> files, std::string from);
Think adopting_holidays(std::string csv);
// [{"kind":…,"title":…,"right":…,"reach":…}, …]: the whole table of rights, from a day on.
Think adopting_rights(std::string json, std::string from);

}  // namespace jinze::acts
