// The ways in, as the sign-in page shows them, and what is said of having come in.
#pragma once

#include "access/demonstration.h"

namespace jinze::pages {

struct DoorsPage {
    std::vector<access::DemonstrationDoor> demonstration;  // empty but in the demonstration on loopback
    std::optional<std::string> provider;                   // the identity provider's name; GET /api/provider/start
    std::string district;
};
struct DemonstrationEntry {
    std::string person;
};
struct EnteredPage {
    std::string csrf;
    bool must_change_password = false, must_set_second_factor = false;
};
BOOST_DESCRIBE_STRUCT(DoorsPage, (), (demonstration, provider, district))
BOOST_DESCRIBE_STRUCT(DemonstrationEntry, (), (person))
BOOST_DESCRIBE_STRUCT(EnteredPage, (), (csrf, must_change_password, must_set_second_factor))

// Of the district's own committee; empty before there is one.
std::string district_name(const district::State& state, desk::Directory& directory);

}  // namespace jinze::pages
