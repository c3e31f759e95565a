// Whose turn it is to have a password worked out: two at once, and a short line for each of two kinds of people.
// Whoever is known (a device or an address of the account's owner, an emergency code) waits beside the strangers, never
// behind them. Among strangers each address has a place from when it first came: whoever finds the line full and has
// waited longer takes the place of the one who came last. Of this server alone, in memory; from several threads.
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
    static constexpr std::size_t waiting_room = 4;  // of each kind: so many of the server's workers wait at most
    static constexpr std::size_t most_places = 20'000;
    static constexpr std::chrono::seconds place_kept{10};  // for whoever was sent away and has not come again

    explicit Turns(std::function<Moment()> now = [] { return std::chrono::steady_clock::now(); }) : now_{std::move(now)}
    {
    }
    Turns(const Turns&) = delete;
    Turns& operator=(const Turns&) = delete;

    struct Who {
        std::string name;  // an address; of the known: the account and how it is known
        bool known = false;
    };

    // Held while the work is done.
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

    // Waits for a turn. Nothing: others are first; the place is kept for whoever comes again.
    std::optional<Turn> take(const Who& who);

    std::size_t waiting() const;

private:
    struct Waiting {
        std::string name;
        int before = 0;  // how many of the same name waited already
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
    std::array<Line, 2> lines_;  // strangers, known
    std::size_t next_ = 1;       // which line is called first; they alternate
    int working_ = 0;
    Moment looked_through_{};
};

}  // namespace jinze::access
