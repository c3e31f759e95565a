// May it happen, and what has then happened? Every rule of the house, asked one command at a time:
// pure but for the seal, which is called only once every refusal is past.
#pragma once

#include <expected>
#include <functional>
#include <string_view>

#include "domain/district/commands.h"
#include "domain/district/refusal.h"
#include "domain/district/state.h"

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

Decided decide(const State& state, const Command& command, const Context& context);

// The right a command needs, and the organisation toward which; none: the district as a whole.
Right right_for(const Command& command);
OrgId toward(const State& state, const Command& command, Day today);

}  // namespace jinze::district
