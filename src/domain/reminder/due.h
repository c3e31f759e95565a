// Which reminders are due, as a pure function of the State and the day: evaluated at any hour and as often as one likes
// it says the same, so nothing depends on having been awake at midnight. A server that slept a week finds what is due
// now, not what would have been due each day.
#pragma once

#include <functional>
#include <vector>

#include "domain/district/state.h"
#include "domain/duty/board.h"
#include "domain/reminder/terms.h"

namespace jinze::reminder {

// Working days for which a decided extension, and a duty past its last day, are worth a reminder. Older ones stand on
// the pages.
inline constexpr int decided_for = 5, duty_past_for = 20;
inline constexpr days called_from{30};  // a meeting is announced at most so many days before

// Calls its argument for each obligation with its standing today: the board's fast path, or judge_all().
using EachStanding = std::function<void(const duty::Stands&)>;

// Everything due on a day, as known that day; each once, in no particular order.
std::vector<Reminder> due_reminders(const district::State& state, Day today, const EachStanding& duties);

// Those that these events cause at once, of the things they name: a part of due_reminders() of the State they led to.
std::vector<Reminder> caused_by(const district::State& state, std::span<const district::Leaf> leaves, Day today);

}  // namespace jinze::reminder
