#include "base/patience.h"

#include <doctest/doctest.h>

#include <thread>

using namespace jinze;

namespace {

// The number of polls before GivenUp; nothing if it was never thrown.
std::optional<int> looks(const Patience& patience)
{
    for (int i = 0; i < 200'000; ++i) try {
            patience.look();
        } catch (const GivenUp&) {
            return i;
        }
    return {};
}

}  // namespace

TEST_CASE("without an end nobody lets go") { CHECK_FALSE(looks(Patience{}).has_value()); }

TEST_CASE("a loop lets go soon after nobody waits any more, or once its time is over")
{
    bool gone = false;
    const Patience patience{[&] { return gone; }, {}};
    for (int i = 0; i < 1000; ++i) patience.look();
    gone = true;
    std::optional<int> at;
    for (int i = 0; i < 100 && !at; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{6});
        try {
            for (int k = 0; k < 64; ++k) patience.look();
        } catch (const GivenUp& given) {
            CHECK(given.why == GivenUp::Why::nobody_waits);
            at = i;
        }
    }
    CHECK(at.has_value());
    CHECK(looks(Patience{{}, Patience::Clock::now() - std::chrono::seconds{1}}) < 64);
}
