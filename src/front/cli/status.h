// jinze status: what the district holds, and what is missing or wrong in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct StatusAnswer {
    std::string district;
    bool demonstration = false;
    std::uint64_t leaves = 0;
    Digest root{};
    std::optional<Instant> last_entry;
    std::uint64_t organisations = 0, members = 0, posts = 0, records = 0,
                  duties = 0;             // living today
    std::vector<int> missing_years;       // no holiday notice adopted: last days are provisional
    std::vector<std::string> unassigned;  // members in no branch: must be empty
    std::vector<std::string> warnings;    // thresholds, committee sizes, terms
};
BOOST_DESCRIBE_STRUCT(StatusAnswer, (),
                      (district, demonstration, leaves, root, last_entry, organisations, members, posts, records,
                       duties, missing_years, unassigned, warnings))

StatusAnswer status_of(const District& district, bool english);

int say(Shell& shell, const Common& common, const StatusAnswer& answer);

}  // namespace jinze::cli
