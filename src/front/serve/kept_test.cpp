#include "front/serve/kept.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::serve;

namespace {

std::shared_ptr<const std::string> answer(std::size_t size) { return std::make_shared<const std::string>(size, 'a'); }

}  // namespace

TEST_CASE("an answer is kept for its person and its moment, and for nobody and nothing else")
{
    Kept kept;
    const Moment now{7, Day{}}, later{8, Day{}};
    kept.keep(now, PersonId{1}, "/api/today?", answer(10));
    CHECK(kept.find(now, PersonId{1}, "/api/today?"));
    CHECK_FALSE(kept.find(now, PersonId{11}, "/api/today?"));
    CHECK_FALSE(kept.find(now, PersonId{1}, "/api/today?on=2026-01-01"));
    CHECK_FALSE(kept.find(later, PersonId{1}, "/api/today?"));
    kept.keep(later, PersonId{1}, "/api/mine?", answer(10));
    CHECK_FALSE(kept.find(now, PersonId{1}, "/api/today?"));
}

TEST_CASE("short answers to long questions take no more memory than long answers do")
{
    Kept kept;
    const std::string long_target(15000, 'x');
    std::size_t most = 0, sent = 0;
    for (int i = 0; sent < 2 * Kept::most_bytes; ++i) {
        kept.keep({7, Day{}}, PersonId{1}, long_target + std::to_string(i), answer(200));
        sent += long_target.size();
        most = std::max(most, kept.bytes());
    }
    CHECK(most <= Kept::most_bytes);
    CHECK(kept.bytes() < sent / 2);  // targets count: the cache was cleared on the way
}

TEST_CASE("the same question kept again counts once")
{
    Kept kept;
    for (int i = 0; i < 100; ++i) kept.keep({7, Day{}}, PersonId{1}, "/api/today?", answer(1000));
    CHECK(kept.bytes() < 2000);
}
