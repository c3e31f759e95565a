#include "base/shelf.h"

#include <doctest/doctest.h>

#include <string>

using namespace jinze;

TEST_CASE("a shelf keeps values and lists where they were put")
{
    Shelf shelf;
    std::vector<const std::uint64_t*> values;
    std::vector<Few<std::uint16_t>> lists;
    for (std::uint16_t i = 0; i < 3000; ++i) {
        const std::vector<std::uint16_t> items(i % 40, i);
        lists.push_back(shelf.put(std::span<const std::uint16_t>{items}));
        values.push_back(&shelf.put(std::uint64_t{i}));
    }
    for (std::uint16_t i = 0; i < 3000; ++i) {
        CHECK(*values[i] == i);
        CHECK(lists[i].size() == i % 40);
        CHECK(lists[i].empty() == (i % 40 == 0));
        for (const std::uint16_t item : lists[i]) CHECK(item == i);
    }
}

TEST_CASE("a list longer than a board is kept whole")
{
    Shelf shelf;
    const std::vector<int> many(100'000, 7);
    const Few<int> kept = shelf.put(std::span<const int>{many});
    CHECK(std::equal(kept.begin(), kept.end(), many.begin(), many.end()));
    CHECK(*kept.rbegin() == 7);
    CHECK(shelf.put(8) == 8);
}

TEST_CASE("a copy of a shelf keeps what was on it after the first is gone, and adds beside it")
{
    auto first = std::make_unique<Shelf>();
    const int& kept = first->put(1);
    Shelf copy = *first;
    const int& after = first->put(2);
    const int& beside = copy.put(3);
    CHECK(after == 2);
    CHECK(&after != &beside);
    first.reset();
    CHECK(kept == 1);
    CHECK(beside == 3);
}

TEST_CASE("a pool keeps equal values once, and its copy at the same place")
{
    Pool<std::string, std::hash<std::string>> pool;
    const std::string& kept = pool.put("twice");
    CHECK(&pool.put("twice") == &kept);
    auto copy = pool;
    pool = {};
    CHECK(&copy.put("twice") == &kept);
}
