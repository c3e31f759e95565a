// Queues for password hashing: two run at once, with a short queue for each of two classes of callers. Known callers (a
// device or an address of the account's owner, an emergency code) never queue behind unknown ones. Each unknown address
// keeps a place from its first attempt. If the queue is full, an address that has waited longer replaces the one that
// came last. Local to this server, in memory. Thread-safe.
#pragma once

#include <array>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jinze::access {

class Turns {
public:
    using Moment = std::chrono::steady_clock::time_point;

    static constexpr int at_once = 2;
    static constexpr std::size_t waiting_room = 4;  // per class: limits how many of the server's workers wait
    static constexpr std::size_t most_places = 20'000;
    static constexpr std::chrono::seconds place_kept{10};  // for a caller that was refused and has not retried

    explicit Turns(std::function<Moment()> now = [] { return std::chrono::steady_clock::now(); }) : now_{std::move(now)}
    {
    }
    Turns(const Turns&) = delete;
    Turns& operator=(const Turns&) = delete;

    struct Who {
        std::string name;  // an address; for known callers: the account and how it is known
        bool known = false;
    };

    // Held during the work.
    class Turn {
    public:
        explicit Turn(Turns& of) : of_{&of} {}
        Turn(Turn&& other) noexcept : of_{std::exchange(other.of_, nullptr)} {}
        Turn& operator=(Turn&&) = delete;
        ~Turn()
        {
            if (of_) of_->give_back();
        }

    private:
        Turns* of_;
    };

    // Waits for a turn. Empty: others come first; the place is kept for a retry.
    std::optional<Turn> take(const Who& who);

    std::size_t waiting() const;

private:
    struct Waiting {
        std::string name;
        int before = 0;  // waiting callers of the same name ahead of it
        Moment since{};
        bool called = false, sent_away = false;
    };
    struct Place {
        Moment since{}, seen{};
    };
    struct Line {
        std::vector<Waiting*> waiting;
        std::map<std::string, Place> places;
    };

    static bool is_before(const Waiting* a, const Waiting* b);
    Moment place_of(Line& line, const std::string& name);
    bool join(Line& line, Waiting& mine);
    void call_next();
    void give_back();

    std::function<Moment()> now_;
    mutable std::mutex guard_;
    std::condition_variable changed_;
    std::array<Line, 2> lines_;  // unknown callers, known callers
    std::size_t next_ = 1;       // the queue that is served next; they alternate
    int working_ = 0;
    Moment looked_through_{};
};

}  // namespace jinze::access
