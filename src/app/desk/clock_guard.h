// Guards the ledger against a clock that ran ahead: a leaf from the future closes it until that day. While up, the wall
// clock is held against one that nobody sets; at start, against when the clock was last seen. What is doubted is
// refused until the clock is right again or a person confirms it. docs/decisions/0027-a-clock-that-ran-ahead.md
#pragma once

#include <mutex>
#include <stdexcept>

#include "base/bilingual.h"
#include "base/day.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

// Since some moment at which the machine started, time asleep included; nobody sets it.
using Steady = std::function<std::chrono::milliseconds()>;
std::chrono::milliseconds since_boot();  // CLOCK_BOOTTIME

// The clock may be wrong: nothing is written until it is set right or a person confirms it.
struct ClockDoubted : std::runtime_error {
    ClockDoubted(const std::string& message, Bilingual to_reader)
        : std::runtime_error{message}, said{std::move(to_reader)}
    {
    }
    Bilingual said;  // for whoever wanted to write
};

// Names of plain facts kept in the journal, both instants.
inline constexpr std::string_view clock_seen_setting = "clock_seen", clock_confirmed_setting = "clock_confirmed";

// From several threads.
class ClockGuard {
public:
    static constexpr std::chrono::hours most_ahead{1}, most_behind{1}, noted_every{1};
    static constexpr days longest_unseen{60};

    ClockGuard(journal::Journal& journal, Clock clock, Steady steady);

    // Throws ClockDoubted. `newest` is when the last leaf was recorded; a story's end (`made_up`) says nothing of the
    // clock.
    void check(Instant now, Instant newest, bool made_up);
    // Writes down once an hour that the clock was seen, unless it is doubted. Throws StorageError, but not for a full
    // disk.
    void note_seen(Instant newest, bool made_up);

private:
    enum class Doubt { none, ran_ahead, long_unseen, went_back };
    Doubt doubt(Instant now, Instant newest, bool made_up);
    bool is_confirmed(Instant now) const;
    void believe(Instant now);

    journal::Journal& journal_;
    Clock clock_;
    Steady steady_;
    std::mutex guard_;
    Instant wall_{};  // at `at_`
    std::chrono::milliseconds at_{};
    bool started_ = false;  // the clock at start was found good
    std::optional<Instant> noted_, last_seen_;
};

// What a person says at the server: the clock is right as it stands.
void confirm_clock(journal::Journal& journal, Instant now);

}  // namespace jinze::desk
