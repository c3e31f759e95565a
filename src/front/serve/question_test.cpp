#include "front/serve/question.h"

#include <doctest/doctest.h>

#include <map>

#include "app/views/board/board_place.h"
#include "front/serve/route.h"

using namespace jinze;
using namespace jinze::serve;
using views::Objection;
using views::ObjectionToMember;
using views::PageNumber;
using views::PageSize;
using views::YesNo;

namespace {

enum class Colour : std::uint8_t { red, green, blue };
BOOST_DESCRIBE_ENUM(Colour, red, green, blue)

struct EveryType {
    std::string node;
    std::optional<std::string> text;
    std::optional<Day> on;
    std::optional<Code> duty, topic;
    std::optional<Colour> colour;
    std::optional<YesNo> earlier;
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
    std::optional<views::Ranged<3, 7>> week;
    std::optional<std::uint64_t> to;
    std::vector<Colour> colours;

    static constexpr std::array objections{ObjectionToMember{"topic", views::no_such_topic}};
};
BOOST_DESCRIBE_STRUCT(EveryType, (), (node, text, on, duty, topic, colour, earlier, page, size, week, to, colours))

views::Result<EveryType> asked(const std::string& query)
{
    return question_asked<EveryType>(http::Request{.method = "GET", .path = "/", .query = query});
}

EveryType read(const std::string& query)
{
    const auto question = asked(query);
    REQUIRE_MESSAGE(question.has_value(), query, " ", question.error().english);
    return *question;
}

// The objection to this value, at the field's name and as bad input.
std::string objection(const std::string& field, const std::string& value)
{
    const auto question = asked(field + '=' + value);
    REQUIRE_MESSAGE(!question.has_value(), field, " ", value);
    CHECK(question.error().why == "bad_input");
    CHECK(question.error().field == field);
    CHECK_FALSE(question.error().chinese.empty());
    return question.error().english;
}

}  // namespace

TEST_CASE("each member of a question is read by its type")
{
    const EveryType it = read(
        "node=o7&text=%E5%85%9A&on=2026-02-28&duty=theme-day&topic=x&colour=green&earlier=no&page=2&size=200&week=7&"
        "to=18&colours=blue,red");
    CHECK(it.node == "o7");
    CHECK(it.text == "党");
    CHECK(it.on == day_at(2026, 2, 28));
    CHECK(it.duty == Code{"theme-day"});
    CHECK(it.topic == Code{"x"});
    CHECK(it.colour == Colour::green);
    CHECK(it.earlier == YesNo::no);
    CHECK(it.page == PageNumber{2});
    CHECK(it.size == PageSize{200});
    CHECK(it.week->number() == 7);
    CHECK(it.to == 18);
    CHECK(it.colours == std::vector{Colour::blue, Colour::red});
}

TEST_CASE("what is empty counts as not asked, whatever its type")
{
    for (const std::string query :
         {"", "node=&text=&on=&duty=&topic=&colour=&earlier=&page=&size=&week=&to=&colours=", "node&on&page&colours"}) {
        const EveryType it = read(query);
        CHECK(it.node.empty());
        CHECK_FALSE((it.text || it.on || it.duty || it.topic || it.colour || it.earlier));
        CHECK_FALSE((it.page || it.size || it.week || it.to));
        CHECK(it.colours.empty());
    }
}

TEST_CASE("a day that does not exist is refused as the command line refuses it")
{
    CHECK(objection("on", "2026-02-30") == input::day_said("2026-02-30").error().en);
    CHECK(objection("on", "2026-3-5") == input::day_said("2026-3-5").error().en);
    CHECK(objection("on", "today").find("write it like 2026-03-05") != std::string::npos);
    CHECK(read("on=9999-12-31").on == day_at(9999, 12, 31));  // the view decides whether it may be asked
}

TEST_CASE("a word that is none of the known ones is refused with these, and a code that is none by what a code is")
{
    CHECK(objection("colour", "Red") == "Write red, green or blue.");
    CHECK(asked("colour=7").error().chinese == "请写red、green或blue。");
    CHECK(objection("earlier", "true") == "Write yes or no.");
    CHECK(asked("earlier=1").error().chinese == "请写yes（是）或no（否）。");
    CHECK(objection("duty", "Theme%20Day") == "Must be a code (a-z, 0-9 and -), not \"Theme Day\".");
    CHECK(objection("duty", std::string(61, 'x')).size() < 200);
    CHECK(objection("topic", "No.1") == "There is no such topic.");  // the question's own sentence
}

TEST_CASE("a whole number lies within its bounds, and is nothing but digits")
{
    for (const char* bad :
         {"0", "-1", "1000001", "4294967297", "18446744073709551616", "1e3", "%2B1", "1%20", "%201", "x"})
        CHECK(objection("page", bad) == "A page must be a whole number from 1.");
    CHECK(read("page=1000000").page == PageNumber{1'000'000});
    CHECK(read("page=01").page == PageNumber{1});
    for (const char* bad : {"0", "201", "2x"}) CHECK(objection("size", bad) == "A page must have 1 to 200 rows.");
    CHECK(read("size=1").size == PageSize{1});
    for (const char* bad : {"2", "8"}) CHECK(objection("week", bad) == "Must be a whole number from 3 to 7.");
    CHECK(read("week=3").week->number() == 3);
    for (const char* bad : {"-1", "9223372036854775808", "one"})
        CHECK(objection("to", bad) == "Must be a whole number, 0 or more.");
    CHECK(read("to=9223372036854775807").to == 9223372036854775807u);
}

TEST_CASE("a list is parted by commas, holds each word once, and is refused for one word that is unknown")
{
    CHECK(read("colours=red").colours == std::vector{Colour::red});
    CHECK(read("colours=red,,green,red,").colours == std::vector{Colour::red, Colour::green});
    CHECK(read("colours=,").colours.empty());
    CHECK(objection("colours", "red,pink") == "Write red, green or blue.");
}

TEST_CASE("of several faults the first member's is said, and of one given twice the first is read")
{
    CHECK(asked("size=0&on=tomorrow").error().field == "on");
    CHECK(read("page=2&page=x").page == PageNumber{2});  // only on an open route, where repeated names pass
}

TEST_CASE("a parameter of the API is described by the member's type")
{
    const std::vector<Help> help{{"node", "a"},  {"text", "b"},   {"on", "c"},      {"duty", "d"},
                                 {"topic", "e"}, {"colour", "f"}, {"earlier", "g"}, {"page", "h"},
                                 {"size", "i"},  {"week", "j"},   {"to", "k"},      {"colours", "l"}};
    std::map<std::string, Parameter> all;
    for (const Parameter& it : parameters_of<EveryType>(help)) all[it.name] = it;
    CHECK(all.size() == 12);
    CHECK(all["node"].needed);
    CHECK(all["node"].about == "a");
    CHECK(std::ranges::count_if(all, [](const auto& it) { return it.second.needed; }) == 1);
    CHECK(all["text"].schema == R"({"type":"string"})");
    CHECK(all["on"].schema == R"({"type":"string","format":"date"})");
    CHECK(all["duty"].schema == R"({"type":"string","pattern":"^[a-z0-9-]{1,60}$"})");
    CHECK(all["colour"].schema == R"({"type":"string","enum":["red","green","blue"]})");
    CHECK(all["page"].schema == R"({"type":"integer","minimum":1,"maximum":1000000})");
    CHECK(all["to"].schema == R"({"type":"integer","minimum":0})");
    CHECK(all["colours"].schema == R"({"type":"array","items":{"type":"string","enum":["red","green","blue"]}})");
    CHECK(all["colours"].is_list);
    CHECK_FALSE(all["colour"].is_list);
}

TEST_CASE("a list of months is asked by the words that the board gives its columns")
{
    for (int month = 0; month <= 13; ++month) {
        const auto word = described::value_of<views::MonthAsked>(views::month_id(month));
        REQUIRE(word.has_value());
        CHECK(static_cast<int>(*word) == month);
    }
    CHECK_FALSE(described::value_of<views::MonthAsked>("m01"));
}

TEST_CASE("every parameter of every route is described")
{
    for (const Route& route : routes())
        for (const Parameter& it : route.query)
            CHECK_MESSAGE((!it.about.empty() && it.schema.starts_with("{\"type\":")), route.pattern, " ", it.name);
}
