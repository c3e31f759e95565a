// Types of matters as files: the three that are shipped, and what a wrong one is told.
#include "domain/matter_types/types.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "house_root.h"

using namespace jinze;
using namespace jinze::matter_types;

namespace {

std::string shipped(const std::string& name)
{
    std::ifstream file{JINZE_ROOT "/catalogue/matters/" + name};
    std::ostringstream text;
    text << file.rdbuf();
    REQUIRE(!text.str().empty());
    return text.str();
}

// The first problem of the built-in type's file with one change.
std::string told(const std::string& from, const std::string& to)
{
    std::string text = shipped("supervised.toml");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto read = load({"mine.toml", text});
    return read ? "" : catalogue::printable(read.error())[1];
}

}  // namespace

TEST_CASE("the shipped types are sound, and their examples hold")
{
    for (const char* name : {"supervised.toml", "three-step-approval.toml", "election-request.toml"}) {
        CAPTURE(name);
        const auto read = load({name, shipped(name)});
        CHECK(read.has_value());
        if (!read) MESSAGE(catalogue::printable(read.error()).front());
    }
}

TEST_CASE("the file of the built-in type says what the program has built in")
{
    CHECK(load({"supervised.toml", shipped("supervised.toml")})->type == *matter::supervised());
}

TEST_CASE("a node that cannot be reached, and an owner that cannot exist, are named with line and remedy")
{
    CHECK(
        told("next = \"signing\"", "next = \"handling\"") ==
        "mine.toml:27:1: no path leads from the first node to this one; name it in the next of another node, or remove "
        "it.");
    CHECK(told("owner = \"setter\"", "owner = \"leader\"")
              .starts_with("mine.toml:20:1: that owner cannot act in this phase; confirmation: leader;"));
    CHECK(told("owner = \"setter\"", "owner = \"guide\"")
              .starts_with(
                  "mine.toml:20:1: some of the leads have no Party group that guides them; with owner = \"guide\""));
    CHECK(told("to = \"secretary\"", "to = \"deputy-in-charge\"").starts_with("mine.toml:55:1: two rungs lead"));
}

TEST_CASE("an unknown word and an unknown field name the nearest one")
{
    CHECK(told("phase = \"approval\"", "phase = \"aproval\"") ==
          "mine.toml:22:9: \"aproval\" is not a known word here; the nearest is \"approval\".");
    CHECK(told("return_within", "return_in") != "");
    CHECK(told("[type]", "[typ]") != "");
    CHECK(told("limit = 3", "limit = -3") != "");
}

TEST_CASE("an example that does not hold says what was found instead")
{
    CHECK(told("standing = \"closed\"", "standing = \"closed-late\"")
              .find("the example says closed-late, and it is closed; ") != std::string::npos);
    CHECK(told("unit = 8", "unit = 9").find("the unit's days are 9, and it is 8") != std::string::npos);
    CHECK(told("{ on = 1, act = \"approve\" },", "{ on = 1, act = \"accept\" },")
              .find("on working day 1 nobody can accept") != std::string::npos);
    CHECK(told("rungs = 3", "rungs = 2").find("the rungs reached are 2, and it is 3") != std::string::npos);
}
