// Protects the ledger from a clock that ran ahead: a leaf from the future would block it until that day. At run time
// the wall clock is compared with a monotonic one; at start, with the time the clock was last seen. A doubted clock
// blocks writes until it is right again or a person confirms it. docs/decisions/0027-a-clock-that-ran-ahead.md
#pragma once

#include <mutex>
#include <stdexcept>

#include "base/bilingual.h"
#include "base/day.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

// Monotonic time since the machine started, time asleep included.
using Steady = std::function<std::chrono::milliseconds()>;
std::chrono::milliseconds since_boot();  // CLOCK_BOOTTIME

// The clock may be wrong: no writes until it is set right or a person confirms it.
struct ClockDoubted : std::runtime_error {
    ClockDoubted(const std::string& message, Bilingual to_reader)
        : std::runtime_error{message}, said{std::move(to_reader)}
    {
    }
    Bilingual said;  // shown to the user who wanted to write
};

// Setting names in the journal; both hold instants.
inline constexpr std::string_view clock_seen_setting = "clock_seen", clock_confirmed_setting = "clock_confirmed";

// Thread-safe.
class ClockGuard {
public:
    static constexpr std::chrono::hours most_ahead{1}, most_behind{1}, noted_every{1};
    static constexpr days longest_unseen{60};

    ClockGuard(journal::Journal& journal, Clock clock, Steady steady);

    // Throws ClockDoubted. `newest`: when the last leaf was recorded. A made-up story (`made_up`) does not check the
    // clock.
    void check(Instant now, Instant newest, bool made_up);
    // Stores once an hour that the clock was seen, unless it is doubted. Throws StorageError, except for a full disk.
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
    bool started_ = false;  // the clock was found good at start
    std::optional<Instant> noted_, last_seen_;
};

// An operator confirms at the server that the clock is right.
void confirm_clock(journal::Journal& journal, Instant now);

}  // namespace jinze::desk
