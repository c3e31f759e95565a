#include "app/access/turns.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace jinze::access;
using std::chrono::milliseconds;

namespace {

// Callers that wait, each on a thread, with a manual clock, so that their order is deterministic.
struct Hall {
    ~Hall()
    {
        held.clear();
        threads.clear();
    }
    void full()
    {
        for (int i = 0; i < Turns::at_once; ++i) held.push_back(turns.take({"working " + std::to_string(i)}));
    }
    // Starts a caller and waits until it queues; `in` counts turns given, `away` refusals.
    void comes(const std::string& name, bool known = false)
    {
        clock = clock.load() + 1;
        const std::size_t before = turns.waiting() + static_cast<std::size_t>(in + away);
        threads.emplace_back([this, name, known] {
            const auto turn = turns.take({name, known});
            if (turn && order.size() < 100) {
                const std::lock_guard lock{guard};
                order.push_back(name);
            }
            ++(turn ? in : away);
        });
        while (turns.waiting() + static_cast<std::size_t>(in + away) <= before) std::this_thread::yield();
    }
    void one_is_done() { held.pop_back(); }
    void all_are_done()
    {
        held.clear();
        threads.clear();
    }

    std::atomic<int> clock = 0, in = 0, away = 0;
    Turns turns{[this] { return Turns::Moment{milliseconds{100 * clock.load()}}; }};
    std::vector<std::optional<Turns::Turn>> held;
    std::mutex guard;
    std::vector<std::string> order;
    std::vector<std::jthread> threads;
};

}  // namespace

TEST_CASE("two work at once, and whoever is known waits beside the strangers, not behind them")
{
    Hall hall;
    hall.full();
    for (const char* name : {"a", "b", "c", "d"}) hall.comes(name);
    hall.comes("e");
    CHECK(hall.away == 1);  // the queue of unknown callers is full
    hall.comes("owner", true);
    CHECK(hall.away == 1);
    hall.one_is_done();
    while (hall.in < 2) std::this_thread::yield();  // those two use the one free place in turn
    {
        const std::lock_guard lock{hall.guard};
        CHECK(std::find(hall.order.begin(), hall.order.begin() + 2, "owner") != hall.order.begin() + 2);
    }
    hall.all_are_done();
    CHECK(hall.in == 5);
}

TEST_CASE("an address has one place where the line is full: many tries from one do not keep another out")
{
    Hall hall;
    hall.full();
    for (int i = 0; i < 4; ++i) hall.comes("flood");
    CHECK(hall.away == 0);
    hall.comes("owner");
    CHECK(hall.away == 1);  // the fourth caller of the flood made room
    hall.comes("flood");
    CHECK(hall.away == 2);
    hall.all_are_done();
    CHECK(std::find(hall.order.begin(), hall.order.end(), "owner") != hall.order.end());
}

TEST_CASE("whoever was sent away and comes again goes before those who came later, however many addresses they have")
{
    Hall hall;
    hall.full();
    for (int i = 0; i < 4; ++i) hall.comes("early " + std::to_string(i));
    hall.comes("owner");
    CHECK(hall.away == 1);
    for (int wave = 0; wave < 3; ++wave) {  // each early caller has had its turn; new addresses fill the queue
        hall.all_are_done();
        hall.full();
        for (int i = 0; i < 4; ++i) hall.comes("late " + std::to_string(wave) + ' ' + std::to_string(i));
    }
    const int away = hall.away;
    hall.comes("owner");
    CHECK(hall.away == away + 1);  // the last of the late callers, not the owner
    hall.all_are_done();
    CHECK(std::find(hall.order.begin(), hall.order.end(), "owner") != hall.order.end());
}

TEST_CASE("a place is forgotten when nobody comes for it")
{
    Hall hall;
    hall.full();
    for (int i = 0; i < 4; ++i) hall.comes("early " + std::to_string(i));
    hall.comes("owner");
    hall.all_are_done();
    hall.full();
    hall.clock = hall.clock + 600;
    for (int i = 0; i < 4; ++i) hall.comes("late " + std::to_string(i));
    const int away = hall.away;
    hall.comes("owner");
    CHECK(hall.away == away + 1);
    CHECK(hall.turns.waiting() == 4);
    hall.all_are_done();
    CHECK(std::find(hall.order.begin(), hall.order.end(), "owner") == hall.order.end());
}
