#include "app/upkeep/retention.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::upkeep;

namespace {

std::string at(Day day, int hour = 2) { return backup_name("cloud", start_of(day) + std::chrono::hours{hour}); }

std::vector<std::string> nightly(Day first, int nights)
{
    std::vector<std::string> names;
    for (int night = 0; night < nights; ++night) names.push_back(at(first + days{night}));
    return names;
}

}  // namespace

TEST_CASE("a backup is named by its district and the time in China at which it was made")
{
    CHECK(at(day_at(2026, 11, 23)) == "cloud-20261123-020000.backup");
    CHECK(backup_name("cloud", Instant{day_at(2026, 12, 31)} + std::chrono::hours{16}) ==
          "cloud-20270101-000000.backup");
}

TEST_CASE("of a year of nights fourteen days and eight weeks remain")
{
    const auto names = nightly(day_at(2026, 1, 1), 365);
    const auto removed = outlived("cloud", names, {});
    const std::set<std::string> gone{removed.begin(), removed.end()};
    // The last 14 nights lie in three weeks (or two and a half); five older weeks have one each.
    CHECK(names.size() - gone.size() == 14 + 5);
    for (int night = 0; night < 14; ++night) CHECK_FALSE(gone.contains(names[364U - static_cast<unsigned>(night)]));
    CHECK_FALSE(gone.contains(at(day_at(2026, 11, 15))));  // a Sunday: the newest of its week
    CHECK(gone.contains(at(day_at(2026, 11, 14))));
    CHECK(gone.contains(at(day_at(2026, 11, 1))));
}

TEST_CASE("whoever backs up after months of silence loses nothing that the counts can hold")
{
    auto names = nightly(day_at(2026, 1, 1), 10);
    names.push_back(at(day_at(2026, 12, 1)));
    CHECK(outlived("cloud", names, {}).empty());
}

TEST_CASE("of several on one day the newest is kept")
{
    const Day day = day_at(2026, 11, 23);
    CHECK(outlived("cloud", {at(day, 2), at(day, 9), at(day, 8)}, {}) == std::vector{at(day, 2), at(day, 8)});
}

TEST_CASE("files of others are left alone, and the newest of ours always stays")
{
    const Day day = day_at(2026, 11, 23);
    CHECK(outlived("cloud",
                   {"cloud-letter.pdf", "rain-20200101-020000.backup", "cloud-20209901-020000.backup",
                    "cloud-20200101-020000.backup.part", at(day)},
                   {.days = 0, .weeks = 0})
              .empty());
}
