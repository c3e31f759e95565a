#include "app/codec/json_stored.h"

#include <doctest/doctest.h>

#include "app/codec/json_types_test.h"
#include "app/codec/json_write.h"
#include "app/codec/sample_test.h"

using namespace jinze;
using namespace jinze::codec;
using namespace jinze::codec::test;

namespace {

Attendance attendance(std::string_view leaf) { return stored::read<Attendance>(leaf); }

}  // namespace

TEST_CASE("what was written is read back, for every alternative")
{
    for_each_sample<Happening>([](std::string_view name, const Happening& value) {
        CAPTURE(name);
        CHECK(stored::read<Happening>(to_json(value)) == value);
    });
    CHECK(stored::read<Leaf>(to_json(sample<Leaf>())) == sample<Leaf>());
    CHECK(stored::read<Renamed>(to_json(Renamed{4})) == Renamed{4});
}

TEST_CASE("members are read in any order")
{
    CHECK(attendance(R"({"presence":"absent","person":3})") == Attendance{PersonId{3}, Presence::absent});
    const auto met = stored::read<Met>(R"({"due":"2026-01-02","topics":["a"],"performed":"2026-01-01",)"
                                       R"("title":{"commitment":")" +
                                       std::string(64, '0') + R"(","row":1},"record":5})");
    CHECK(met.record == RecordId{5});
    CHECK(met.due == day_at(2026, 1, 2));
    CHECK(met.topics == std::vector{Code{"a"}});
    CHECK(met.attendance.empty());
    CHECK_FALSE(met.minutes);
}

TEST_CASE("a member, an alternative or a word we do not know was written by a newer version")
{
    CHECK_THROWS_AS(attendance(R"({"person":3,"presence":"absent","seat":1})"), NewerVersion);
    CHECK_THROWS_AS(attendance(R"({"seat":1,"person":3,"presence":"absent"})"), NewerVersion);
    CHECK_THROWS_AS(attendance(R"({"person":3,"presence":"remote"})"), NewerVersion);
    CHECK_THROWS_AS(stored::read<Happening>(R"({"Opened":{}})"), NewerVersion);
    CHECK_THROWS_WITH(stored::read<Happening>(R"({"Opened":{}})"),
                      "written by a newer version: \"Opened\" is not known here; install the newer version");
}

TEST_CASE("a member missing, doubled or of another type is malformed, and the place is named")
{
    CHECK_THROWS_AS(attendance(R"({"person":3})"), Malformed);
    CHECK_THROWS_AS(attendance(R"({"person":3,"person":3,"presence":"absent"})"), Malformed);
    CHECK_THROWS_AS(attendance(R"({"person":"3","presence":"absent"})"), Malformed);
    CHECK_THROWS_AS(attendance(R"({"person":null,"presence":"absent"})"), Malformed);
    CHECK_THROWS_WITH(attendance(R"({"person":03,"presence":"absent"})"),
                      "malformed record at byte 10: a number has a leading zero");
}

TEST_CASE("numbers outside their type are malformed")
{
    CHECK_THROWS_AS(attendance(R"({"person":4294967296,"presence":"absent"})"), Malformed);
    CHECK_THROWS_AS(attendance(R"({"person":-1,"presence":"absent"})"), Malformed);
    CHECK_THROWS_AS(attendance(R"({"person":1.0,"presence":"absent"})"), Malformed);
    CHECK_THROWS_AS(stored::read<int>("-0"), Malformed);
    CHECK_THROWS_AS(stored::read<std::int8_t>("128"), Malformed);
    CHECK(stored::read<std::int8_t>("-128") == -128);
    CHECK(stored::read<int>("0") == 0);
}

TEST_CASE("every shortening of a leaf is malformed, and so is every addition")
{
    const std::string leaf = to_json(sample<Leaf>());
    for (std::size_t size = 0; size < leaf.size(); ++size) {
        const std::vector<char> cut{leaf.begin(), leaf.begin() + static_cast<std::ptrdiff_t>(size)};
        CHECK_THROWS_AS(stored::read<Leaf>({cut.data(), cut.size()}), std::runtime_error);
    }
    CHECK_THROWS_AS(stored::read<Leaf>(leaf + "}"), Malformed);
    CHECK_THROWS_AS(stored::read<Leaf>(leaf + " "), Malformed);
    CHECK_THROWS_AS(stored::read<Leaf>(" " + leaf), Malformed);
}

TEST_CASE("days, codes, digests and text that cannot be are malformed")
{
    CHECK_THROWS_AS(stored::read<Day>(R"("2026-02-29")"), Malformed);
    CHECK_THROWS_AS(stored::read<Instant>(R"("2026-02-28T24:00:00.000Z")"), Malformed);
    CHECK_THROWS_AS(stored::read<Code>(R"("Party")"), Malformed);
    CHECK_THROWS_AS(stored::read<Digest>('"' + std::string(63, 'a') + "g\""), Malformed);
    CHECK_THROWS_AS(stored::read<Digest>('"' + std::string(64, 'A') + '"'), Malformed);
    CHECK_THROWS_AS(stored::read<std::string>("\"\xc3\x28\""), Malformed);
    CHECK_THROWS_AS(stored::read<std::string>("\"\x01\""), Malformed);
    CHECK_THROWS_AS(stored::read<std::string>(R"("\u0041")"), Malformed);
    CHECK(stored::read<Code>(R"("")").empty());
}
