// What a person has to do by a day: for their calendar. A moved day keeps the entry's name and raises its sequence, so
// that the entry moves and is never doubled (RFC 5545 §3.8.7.4).
#pragma once

#include <vector>

#include "domain/reminder/due.h"

namespace jinze::reminder {

struct Dated {
    std::string what;  // d12, an obligation, g3
    Day day{};
    Day changed{};  // when the day was last set
    int moved = 0;  // how often it has moved
};

// Of one person, from `today` on and what is past and still open. Sorted by day.
std::vector<Dated> dated_for(const district::State& state, PersonId person, Day today, const EachStanding& duties);

}  // namespace jinze::reminder
