#include "front/serve/slow_lane.h"

#include <doctest/doctest.h>

#include <atomic>
#include <latch>

#include "base/patience.h"
#include "front/serve/route.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

// Work that blocks until released.
struct Held {
    std::latch go{1};
    std::atomic<int> running = 0, most = 0;
    http::Response operator()()
    {
        const int now = ++running;
        for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
        }
        go.wait();
        --running;
        return {.status = 200};
    }
};

void until(auto&& holds)
{
    for (int i = 0; i < 4000 && !holds(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK(holds());
}

}  // namespace

TEST_CASE("of one person two run at once and the rest wait their turn, while another's runs")
{
    SlowLane lane{{.threads = 3, .of_one = 2, .waiting_of_one = 2, .waiting = 4}};
    Held held, others;
    const SlowLane::Work mine = [&] { return held(); }, yours = [&] { return others(); };
    std::atomic<int> answered = 0, refused = 0;
    std::vector<std::jthread> asking;
    const auto ask = [&](PersonId who, const SlowLane::Work& work) {
        asking.emplace_back([&, who] { ++(lane.run(who, {}, work) ? answered : refused); });
    };
    ask(PersonId{1}, mine);
    ask(PersonId{1}, mine);
    until([&] { return held.running == 2; });
    ask(PersonId{1}, mine);
    ask(PersonId{1}, mine);
    ask(PersonId{1}, mine);  // one of these three finds two waiting
    until([&] { return refused == 1; });
    ask(PersonId{2}, yours);
    until([&] { return others.running == 1; });  // though two of the first person came earlier
    CHECK(held.running == 2);
    others.go.count_down();
    held.go.count_down();
    asking.clear();
    CHECK(answered == 5);
    CHECK(held.most == 2);
}

TEST_CASE("no more wait in all than there may be, and who is told so has had nothing run")
{
    SlowLane lane{{.threads = 1, .of_one = 2, .waiting_of_one = 2, .waiting = 2}};
    Held held;
    const SlowLane::Work work = [&] { return held(); };
    std::atomic<int> all = 0;
    std::vector<std::jthread> asking;
    for (std::uint32_t person = 1; person <= 5; ++person)
        asking.emplace_back([&, person] {
            const auto answer = lane.run(PersonId{person}, {}, work);
            if (!answer && answer.error() == SlowLane::Full::all) ++all;
        });
    until([&] { return all >= 2; });
    held.go.count_down();
    asking.clear();
    CHECK(held.most == 1);
}

TEST_CASE("who goes away while waiting is let go and their work never begun; what work throws reaches whoever asked")
{
    SlowLane lane{{.threads = 1, .of_one = 2, .waiting_of_one = 2, .waiting = 4}};
    Held held;
    const SlowLane::Work work = [&] { return held(); };
    std::jthread first{[&] { lane.run(PersonId{1}, {}, work); }};
    until([&] { return held.running == 1; });
    bool begun = false;
    CHECK_THROWS_AS(
        lane.run(
            PersonId{2}, [] { return true; }, [&]() -> http::Response { return begun = true, http::Response{}; }),
        GivenUp);
    CHECK_FALSE(begun);
    held.go.count_down();
    first.join();
    CHECK_THROWS_AS(lane.run(PersonId{2}, {}, []() -> http::Response { throw std::runtime_error{"x"}; }),
                    std::runtime_error);
}

TEST_CASE("splitting a document takes its turn among the slow questions")
{
    const auto splits = [](const Route& it) { return std::string_view{it.pattern} == "/api/documents/split"; };
    const auto route = std::ranges::find_if(routes(), splits);
    REQUIRE(route != routes().end());
    REQUIRE(bool{route->slow != nullptr});
    CHECK(bool{route->slow == &always_slow});
}
