// A deadline and cancellation check for long computations. The loop polls it; it throws GivenUp if the client is gone,
// the program is about to end, or the time allowed is over.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>

namespace jinze {

struct GivenUp : std::runtime_error {
    enum class Why : std::uint8_t { nobody_waits, too_long };
    explicit GivenUp(Why reason)
        : std::runtime_error{reason == Why::too_long ? "it took longer than is allowed"
                                                     : "nobody waits for it any more"},
          why{reason}
    {
    }
    Why why;
};

// Used by one thread at a time. A default one never expires.
class Patience {
public:
    using Clock = std::chrono::steady_clock;

    Patience() = default;
    // gone: whether the client has gone. Called once every `between` at most, since it may make a system call.
    Patience(std::function<bool()> gone, std::optional<Clock::time_point> until) : gone_{std::move(gone)}, until_{until}
    {
    }

    // Cheap enough to call in every iteration. Throws GivenUp.
    void look() const
    {
        if (++looks_ % looks_a_glance == 0) glance();
    }

private:
    static constexpr unsigned looks_a_glance = 32;
    static constexpr std::chrono::milliseconds between{5};

    void glance() const
    {
        if (!gone_ && !until_) return;
        const auto now = Clock::now();
        if (now - glanced_ < between) return;
        glanced_ = now;
        if (gone_ && gone_()) throw GivenUp{GivenUp::Why::nobody_waits};
        if (until_ && now > *until_) throw GivenUp{GivenUp::Why::too_long};
    }

    std::function<bool()> gone_;
    std::optional<Clock::time_point> until_;
    mutable unsigned looks_ = 0;
    mutable Clock::time_point glanced_{};
};

}  // namespace jinze
