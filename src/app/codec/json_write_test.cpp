#include "app/codec/json_write.h"

#include <doctest/doctest.h>

#include "app/codec/json_types_test.h"
#include "app/codec/sample_test.h"
#include "app/codec/walk_test.h"

using namespace jinze;
using namespace jinze::codec;
using namespace jinze::codec::test;

namespace {

struct Forgetful {
    int told = 0;
    int forgotten = 0;
};
BOOST_DESCRIBE_STRUCT(Forgetful, (), (told))

}  // namespace

TEST_CASE("members are written in their order, an empty optional not at all, an empty vector as []")
{
    const Met met{.record = RecordId{7}, .performed = day_at(2026, 3, 5), .title = {SealedId{9}, {0xab}}};
    CHECK(to_json(met) == R"({"record":7,"performed":"2026-03-05","attendance":[],"topics":[],)"
                          R"("title":{"row":9,"commitment":"ab)" +
                              std::string(62, '0') + R"("}})");
}

TEST_CASE("an alternative is written under its name, an enumerator as its word")
{
    CHECK(to_json(Happening{Closed{}}) == R"({"Closed":{}})");
    CHECK(to_json(Attendance{PersonId{3}, Presence::sitting_in}) == R"({"person":3,"presence":"sitting_in"})");
}

TEST_CASE("the largest numbers keep every digit")
{
    const Cited cited{.law = "", .in_force = true, .low = INT64_MIN, .high = UINT64_MAX, .tiny = -128};
    CHECK(to_json(cited) == R"({"law":"","in_force":true,"low":-9223372036854775808,)"
                            R"("high":18446744073709551615,"tiny":-128})");
}

TEST_CASE("text is escaped only where JSON demands it")
{
    CHECK(to_json(std::string{"尽责 \"a\\b\" \n\t\x01\x1f/\x7f"}) ==
          "\"尽责 \\\"a\\\\b\\\" \\n\\t\\u0001\\u001f/\x7f\"");
    CHECK(to_json(std::string{"\0", 1}) == R"("\u0000")");
    CHECK(to_json(std::string{}) == R"("")");
}

TEST_CASE("days and instants are written as people read them")
{
    CHECK(to_json(never) == R"("9999-12-31")");
    CHECK(to_json(always) == R"("0001-01-01")");
    CHECK(to_json(Instant{day_at(2026, 1, 1)} - std::chrono::milliseconds{1}) == R"("2025-12-31T23:59:59.999Z")");
}

TEST_CASE("an instant is written as base spells it, at every hour of a day")
{
    for (int i = 0; i < 1000; ++i) {
        const Instant instant{day_at(2024, 2, 29) + std::chrono::milliseconds{i * 86'399}};
        CHECK(to_json(instant) == '"' + to_text(instant) + '"');
    }
}

TEST_CASE("a renamed member keeps the name it was first written under")
{
    CHECK(to_json(Renamed{4}) == R"({"body":4})");
}

TEST_CASE("a struct whose description forgets a member does not pass")
{
    CHECK_FALSE(described_whole<Forgetful>);
    CHECK(described_whole<Met>);
    CHECK(described_whole<Leaf>);
    CHECK(described_whole<Closed>);
}

TEST_CASE("a sample fills every optional and every vector, and is the same each time")
{
    const auto met = sample<Met>();
    CHECK(met == sample<Met>());
    CHECK(met.minutes);
    CHECK(met.due);
    CHECK(met.attendance.size() == 1);
    CHECK(met.performed != *met.due);
    CHECK_FALSE(sample<Cited>().law.empty());
}

TEST_CASE("a sample is made of every alternative, under its name")
{
    std::vector<std::string> names;
    for_each_sample<Happening>([&](std::string_view name, const Happening& value) {
        CHECK(value.index() == names.size());
        names.emplace_back(name);
    });
    CHECK(names == std::vector<std::string>{"Met", "Cited", "Closed"});
}

TEST_CASE("a walk finds every bare text, wherever it lies, and says where")
{
    CHECK(bare_texts<Met>().empty());
    CHECK(bare_texts<Leaf>() == std::vector<std::string>{"happening.Cited.law", "others.Cited.law"});
    CHECK(bare_texts<Leaf, Cited>().empty());
    CHECK(bare_texts<std::optional<std::vector<std::string>>>() == std::vector<std::string>{""});
}
