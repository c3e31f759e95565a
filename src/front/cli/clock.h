// jinze clock: when the clock was last seen, and a person's confirmation that it is right.
#pragma once

#include <expected>

#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct ClockAnswer {
    Instant now{};
    std::optional<Instant> newest;     // newest entry of the ledger
    std::optional<Instant> seen;       // last seen by a server, at most an hour before it ended
    std::optional<Instant> confirmed;  // last confirmed by a person
};
BOOST_DESCRIBE_STRUCT(ClockAnswer, (), (now, newest, seen, confirmed))

std::expected<ClockAnswer, Denial> clock_of(const Common& common, const Clock& clock, bool confirm);

int say(Shell& shell, const Common& common, const ClockAnswer& answer);

}  // namespace jinze::cli
