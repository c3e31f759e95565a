#include "app/codec/json_strict.h"

#include <doctest/doctest.h>

#include "app/codec/json_types_test.h"
#include "app/codec/json_write.h"
#include "app/codec/sample_test.h"
#include "base/nearest.h"

using namespace jinze;
using namespace jinze::codec;
using namespace jinze::codec::test;
using strict::Fault;

namespace {

template <class T>
strict::Problem problem(std::string_view text)
{
    const auto read = strict::read<T>(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().english.ends_with(read.error().english.ends_with("?") ? "?" : "."));
    CHECK_FALSE(read.error().chinese.empty());
    return read.error();
}

template <class T>
bool reads(std::string_view text, const T& wanted)
{
    const auto read = strict::read<T>(text);
    return read.has_value() && *read == wanted;
}

strict::Problem in_met(std::string_view members)
{
    return problem<Met>(R"({"record":1,"performed":"2026-03-05","topics":[],"title":{"row":1,"commitment":")" +
                        std::string(64, '0') + R"("},)" + std::string{members} + "}");
}

}  // namespace

TEST_CASE("what the writer writes is accepted from outside too")
{
    CHECK(reads(to_json(sample<Leaf>()), sample<Leaf>()));
    for_each_sample<Happening>([](std::string_view, const Happening& value) { CHECK(reads(to_json(value), value)); });
}

TEST_CASE("spaces, any order, and null for an optional are accepted")
{
    CHECK(reads(" {\n\"presence\" : \"absent\",\t\"person\": 3 } ", Attendance{PersonId{3}, Presence::absent}));
    CHECK(reads("null", std::optional<int>{}));
}

TEST_CASE("a problem names the place, the fault and the remedy in both languages")
{
    const auto found = in_met(R"("attendance":[{"person":1,"presence":"present"},{"person":"x","presence":"absent"}])");
    CHECK(found.path == "attendance[1].person");
    CHECK(found.code == Fault::wrong_type);
    CHECK(found.english == "attendance[1].person must be a whole number; correct it.");
    CHECK(found.chinese == "attendance[1].person 应为整数，请更正。");
}

TEST_CASE("an unknown member is refused, and the nearest known one suggested")
{
    const auto near = in_met(R"("attendence":[])");
    CHECK(near.path == "attendence");
    CHECK(near.code == Fault::unknown_key);
    CHECK(near.english == R"(attendence is not known here; did you mean "attendance"?)");
    CHECK(problem<Attendance>(R"({"zzzzzz":1})").english == "zzzzzz is not known here; use one of: person, presence.");
}

TEST_CASE("an unknown word or alternative is refused, and the nearest known one suggested")
{
    const auto word = problem<Attendance>(R"({"person":1,"presence":"absnet"})");
    CHECK(word.code == Fault::unknown_word);
    CHECK(word.english == R"(presence cannot be "absnet"; did you mean "absent"?)");
    CHECK(problem<Happening>(R"({"Close":{}})").code == Fault::unknown_word);
    CHECK(problem<Happening>(R"({"Closed":{},"Met":{}})").code == Fault::wrong_type);
    CHECK(problem<Happening>("{}").code == Fault::wrong_type);
}

TEST_CASE("a doubled key is refused at any depth, even one nobody asks for, however it is spelt")
{
    CHECK(problem<Attendance>(R"({"person":1,"person":1,"presence":"absent"})").code == Fault::duplicate_key);
    CHECK(problem<Attendance>(R"({"person":1,"p\u0065rson":1,"presence":"absent"})").path == "person");
    const auto deep = strict::check_json(R"([0,{"a":{"b":1,"c":2,"b":1}}])");
    CHECK(deep.error().path == "[1].a.b");
    CHECK(deep.error().code == Fault::duplicate_key);
}

TEST_CASE("a missing member is named, in its place")
{
    CHECK(in_met(R"("attendance":[{"person":1}])").path == "attendance[0].presence");
    CHECK(problem<Attendance>("{}").english == "person is missing; add it.");
    CHECK(problem<Met>("{}").code == Fault::missing);
}

TEST_CASE("numbers must be whole and within the range of their member")
{
    CHECK(problem<std::int8_t>("128").english == "The text must be a whole number from -128 to 127; correct it.");
    CHECK(problem<std::int8_t>("-129").code == Fault::out_of_range);
    CHECK(problem<std::uint8_t>("256").code == Fault::out_of_range);
    CHECK(problem<std::uint64_t>("-1").code == Fault::out_of_range);
    CHECK(problem<std::int64_t>("9223372036854775808").code == Fault::out_of_range);
    CHECK(problem<std::uint64_t>("18446744073709551616").code == Fault::not_json);
    CHECK(problem<int>("1.0").code == Fault::not_whole);
    CHECK(problem<int>("1e3").code == Fault::not_whole);
    CHECK(problem<int>("true").code == Fault::wrong_type);
    CHECK(problem<PersonId>("4294967296").code == Fault::out_of_range);
    CHECK(reads<std::uint64_t>("18446744073709551615", UINT64_MAX));
    CHECK(reads<std::int64_t>("-9223372036854775808", INT64_MIN));
}

TEST_CASE("a day, an instant, a code or a digest that cannot be is refused")
{
    CHECK(problem<Day>(R"("2026-02-29")").code == Fault::no_such_day);
    CHECK(problem<Day>(R"("2026-2-3")").code == Fault::no_such_day);
    CHECK(problem<Instant>(R"("2026-02-28T25:00:00.000Z")").code == Fault::no_such_day);
    CHECK(problem<Code>(R"("Party")").code == Fault::bad_code);
    CHECK(problem<Code>(R"("")").code == Fault::bad_code);
    CHECK(problem<Digest>(R"("abc")").code == Fault::bad_digest);
    CHECK(problem<std::vector<int>>("{}").code == Fault::wrong_type);
    CHECK(problem<std::string>("null").code == Fault::wrong_type);
}

TEST_CASE("a byte-order mark in front is skipped, and UTF-16 is called by its name")
{
    CHECK(codec::strict::check_json("\xEF\xBB\xBF{\"a\": 1}").has_value());
    CHECK_FALSE(codec::strict::check_json("{\"a\": 1}\xEF\xBB\xBF").has_value());
    for (const std::string& text :
         {std::string("\xFF\xFE{\0}\0", 6), std::string("\xFE\xFF\0{\0}", 6), std::string("{\0}\0", 4)}) {
        const auto read = codec::strict::check_json(text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().chinese.find("UTF-16") != std::string::npos);
        CHECK(read.error().english.find("UTF-16") != std::string::npos);
    }
}

TEST_CASE("a text that is too long, not UTF-8, or followed by more is refused")
{
    CHECK(strict::read<std::string>("\"12345678\"", 9).error().code == Fault::too_large);
    CHECK(strict::read<std::string>("\"12345678\"", 10).value() == "12345678");
    CHECK(problem<std::string>("\"\xff\"").code == Fault::not_utf8);
    CHECK(problem<int>("1 2").code == Fault::not_json);
    CHECK(problem<int>("").code == Fault::not_json);
    CHECK(problem<Attendance>(R"({"person":1,"presence":"absent"}})").code == Fault::not_json);
}

TEST_CASE("sixty-four levels are accepted, sixty-five are not")
{
    const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    CHECK(strict::check_json(nested(strict::deepest)).has_value());
    CHECK(strict::check_json(nested(strict::deepest + 1)).error().code == Fault::too_deep);
}

TEST_CASE("a stranger's text is repeated only in part, and cut between characters")
{
    std::string key;
    for (int i = 0; i < 1000; ++i) key += "责";
    const auto found = problem<Attendance>("{\"" + key + "\":1}");
    CHECK(found.path.size() < 70);
    CHECK(found.path.ends_with("责…"));
}

TEST_CASE("a suggestion is made only where one letter in three or fewer differs")
{
    const std::array<std::string_view, 3> known{"person", "presence", "org"};
    CHECK(nearest("persom", known) == "person");
    CHECK(nearest("rpesence", known) == "presence");
    CHECK(nearest("og", known) == "org");
    CHECK_FALSE(nearest("attendance", known));
    CHECK_FALSE(nearest("", known));
}
