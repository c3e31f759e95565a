// Under what circumstances a command is asked, and how it is answered.
#pragma once

#include <expected>
#include <functional>
#include <string_view>

#include "domain/district/events.h"
#include "domain/district/refusal.h"
#include "domain/district/words.h"

namespace jinze::district {

struct Context {
    PersonId actor;  // 0: the office itself, while setting up
    Instant now{};
    Seal seal;
    // Who bears this ID number already (18 characters); none where it is not given.
    std::function<std::optional<PersonId>(std::string_view id_number)> person_by_id_number;
    // Asked only to see what would happen: where it takes two, a second person who fits is supposed.
    bool supposes_second = false;

    Day today() const { return day_of(now); }
};

using Decided = std::expected<Events, Refused>;

}  // namespace jinze::district
