#include "domain/record/votes.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze::record;

TEST_CASE("half present may begin: 半数以上 includes the half itself")
{
    for (const Act act : {Act::motion, Act::admission}) {
        CHECK(may_begin(act, 8, 4));
        CHECK_FALSE(may_begin(act, 8, 3));
        CHECK(may_begin(act, 7, 4));
        CHECK_FALSE(may_begin(act, 7, 3));
    }
}

TEST_CASE("a motion passes by more than half of those due, never by exactly half")
{
    CHECK_FALSE(passes({.act = Act::motion, .yes = 4}, 8, 8));
    CHECK(passes({.act = Act::motion, .yes = 5}, 8, 8));
    CHECK_FALSE(passes({.act = Act::motion, .yes = 4}, 8, 5));  // of those due, not of those present
    CHECK(passes({.act = Act::motion, .yes = 4}, 7, 4));
}

TEST_CASE("written opinions of absent members count for admission and for nothing else")
{
    CHECK(passes({.act = Act::admission, .yes = 4, .written = 1}, 8, 4));
    CHECK_FALSE(passes({.act = Act::motion, .yes = 4, .written = 1}, 8, 4));
}

TEST_CASE("an election begins with four fifths and is won by more than half of those present")
{
    CHECK(may_begin(Act::election, 10, 8));
    CHECK_FALSE(may_begin(Act::election, 10, 7));
    CHECK_FALSE(may_begin(Act::election, 11, 8));
    CHECK_FALSE(passes({.act = Act::election, .yes = 4}, 10, 8));
    CHECK(passes({.act = Act::election, .yes = 5}, 10, 8));
}

TEST_CASE("a committee elects its officers with more than two thirds present")
{
    CHECK_FALSE(may_begin(Act::officers, 6, 4));
    CHECK(may_begin(Act::officers, 6, 5));
    CHECK(passes({.act = Act::officers, .yes = 3}, 6, 5));
    CHECK_FALSE(passes({.act = Act::officers, .yes = 3}, 6, 6));
}

TEST_CASE("discipline is discussed with two thirds and passes by more than half of those due")
{
    CHECK(may_begin(Act::discipline, 6, 4));
    CHECK_FALSE(may_begin(Act::discipline, 6, 3));
    CHECK_FALSE(passes({.act = Act::discipline, .yes = 3}, 6, 4));
    CHECK(passes({.act = Act::discipline, .yes = 4}, 6, 4));
}

TEST_CASE("more ballots than people make the count void")
{
    CHECK(is_plausible({.yes = 3, .no = 1, .abstained = 1}, 5));
    CHECK_FALSE(is_plausible({.yes = 3, .no = 2, .abstained = 1}, 5));
    CHECK_FALSE(is_plausible({.yes = -1}, 5));
    CHECK_FALSE(is_plausible({.written = -1}, 5));
}

TEST_CASE("what passes may begin, and one more in favour never makes it fail")
{
    const auto ok = rc::check([] {
        const auto act = *rc::gen::element(Act::motion, Act::admission, Act::election, Act::officers, Act::discipline);
        const int due = *rc::gen::inRange(1, 60), present = *rc::gen::inRange(0, due + 1);
        const int yes = *rc::gen::inRange(0, present + 1);
        if (!passes({.act = act, .yes = yes}, due, present)) return;
        RC_ASSERT(may_begin(act, due, present));
        RC_ASSERT(passes({.act = act, .yes = yes + 1}, due, present));
    });
    CHECK(ok);
}
