#include "base/budget.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using namespace jinze;

TEST_CASE("a budget gives all that is asked for or nothing, and leaves what is to be spared")
{
    Budget budget{100};
    CHECK(budget.take(60));
    CHECK_FALSE(budget.take(41));
    CHECK_FALSE(budget.take(31, 10));
    CHECK(budget.take(30, 10));
    CHECK(budget.take(10));
    CHECK_FALSE(budget.take(1));
    CHECK_FALSE(budget.take(static_cast<std::size_t>(-1)));
    budget.give_back(100);
    CHECK(budget.held() == 0);
    CHECK(budget.most() == 100);
}

TEST_CASE("a share is given back with its holder, wherever it was moved")
{
    Budget budget{100};
    {
        Share first{budget};
        CHECK(first.take(40));
        Share second = std::move(first);
        CHECK(second.bytes() == 40);
        CHECK(first.bytes() == 0);
        second.give_back(10);
        Share third;
        CHECK_FALSE(third.take(1));
        third = std::move(second);
        CHECK(budget.held() == 30);
    }
    CHECK(budget.held() == 0);
}

TEST_CASE("many threads never hold more than there is")
{
    Budget budget{64};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int turn = 0; turn < 20'000; ++turn) {
                Share share{budget};
                static_cast<void>(share.take(static_cast<std::size_t>(turn % 40)));
            }
        });
    for (std::thread& it : threads) it.join();
    CHECK(budget.held() == 0);
    CHECK(budget.most() <= 64);
}
