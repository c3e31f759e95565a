// What a unit's file may do to the district's duties: add and tighten, never weaken a must.

#include <doctest/doctest.h>

#include <string>

#include "domain/catalogue/load.h"

using namespace jinze;
using namespace jinze::catalogue;

namespace {

// A unit's file about the speech's own number, with the lines that the test needs.
std::string unit_file(const std::string& owed,
                      const std::string& evidence =
                          "kind = \"meeting\", topic = \"organ-party-building\", quorum = \"1/2\", "
                          "needs = [\"conclusions\"]",
                      const std::string& force = "must", const std::string& bearer = "body = \"party-group\"",
                      const std::string& until = "")
{
    const std::string standing = owed == "\"standing\"" ? "standing" : "overdue";
    return "unit = \"某区财政局\"\n[[duty]]\nid = \"party-group-study-party-building\"\ntitle = "
           "\"专题研究\"\n"
           "title_en = \"Study\"\narea = \"organisation\"\ntier = \"guide\"\nforce = \"" +
           force + "\"\nbearer = { " + bearer + " }\nowed = " + owed + "\nevidence = { " + evidence +
           " }\nin_force = { from = 2026-01-01" + until +
           " }\n[[duty.source]]\ndocument = \"speech\"\n"
           "quote = \"每年至少要研究两次\"\n[[duty.example]]\nsays = \"无\"\nsays_en = "
           "\"none\"\nrecords = []\n"
           "window = \"2026\"\non = 2027-01-15\nstanding = \"" +
           standing + "\"\n";
}

void weakens(const std::string& text, Place at, const std::string& how)
{
    const auto problems = check({"unit.toml", text}, embedded());
    REQUIRE_MESSAGE(problems.size() == 1, (problems.empty() ? std::string{"no problem"} : printable(problems)[1]));
    CHECK(problems[0].at.line == at.line);
    CHECK(problems[0].at.column == at.column);
    CHECK_MESSAGE(problems[0].what.en.ends_with("a unit may not weaken it: " + how), problems[0].what.en);
    CHECK(problems[0].remedy.en.contains("speech.toml line"));
}

}  // namespace

TEST_CASE("a unit may ask for as much, or for more")
{
    CHECK(check({"unit.toml", unit_file("{ at_least = 2, in_each = \"year\" }")}, embedded()).empty());
    CHECK(check({"unit.toml", unit_file("{ at_least = 3, in_each = \"year\" }")}, embedded()).empty());
    CHECK(check({"unit.toml", unit_file("{ at_least = 1, in_each = \"half-year\" }")}, embedded()).empty());
    CHECK(check({"unit.toml", unit_file("{ at_least = 2, in_each = \"year\" }",
                                        "kind = \"meeting\", topic = [\"organ-party-building\", \"central-work\"], "
                                        "quorum = \"2/3\", needs = [\"conclusions\", \"reporter\"]")},
                embedded())
              .empty());
}

TEST_CASE("a unit may not lower the count of a must, lengthen its cadence or take its clock away")
{
    weakens(unit_file("{ at_least = 1, in_each = \"year\" }"), {10, 8}, "the count is lower");
    weakens(unit_file("\"standing\""), {10, 8}, "the clock is taken away");
    weakens(unit_file("{ by = \"12-31\", each = \"year\" }"), {10, 8}, "the clock is of another kind");
}

TEST_CASE("a unit may not turn a must into a norm, name another bearer, ask for less or end it sooner")
{
    const std::string two = "{ at_least = 2, in_each = \"year\" }";
    const std::string whole =
        "kind = \"meeting\", topic = \"organ-party-building\", quorum = \"1/2\", needs = "
        "[\"conclusions\"]";
    weakens(unit_file(two, whole, "norm"), {8, 9}, "it is no longer a must");
    weakens(unit_file(two, whole, "must", "body = \"organ-organisation\""), {9, 10}, "others bear it");
    weakens(unit_file(two, "kind = \"meeting\", topic = \"organ-party-building\", needs = [\"conclusions\"]"), {11, 12},
            "its evidence asks for less");
    weakens(unit_file(two,
                      "kind = [\"meeting\", \"report\"], topic = \"organ-party-building\", quorum "
                      "= \"1/2\", needs = [\"conclusions\"]"),
            {11, 12}, "its evidence asks for less");
    weakens(unit_file(two, whole, "must", "body = \"party-group\"", ", until = 2026-12-31"), {12, 21},
            "it ends sooner");
}

TEST_CASE("a longer cadence is weaker even where the yearly count is kept")
{
    auto text = unit_file("{ at_least = 12, in_each = \"year\" }", "kind = \"meeting\", topic = \"theme-day\"", "must",
                          "body = \"branch\"");
    text.replace(text.find("party-group-study-party-building"), 32, "theme-day");
    const auto problems = check({"unit.toml", text}, embedded());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what.en.ends_with("the cadence is longer"));
}

TEST_CASE("a unit's file stays apart from the district's")
{
    auto files = embedded();
    files.push_back({"unit.toml", unit_file("{ at_least = 2, in_each = \"year\" }")});
    const auto whole = load(files);
    REQUIRE_FALSE(whole.has_value());
    CHECK(std::ranges::any_of(whole.error(), [](const Problem& each) {
        return each.what.en == "a unit's additions do not belong among the district's files";
    }));
    const auto district = load(embedded());
    REQUIRE(district.has_value());
    CHECK(load_unit({"unit.toml", unit_file("{ at_least = 3, in_each = \"year\" }")}, *district).has_value());
    CHECK_FALSE(load_unit({"unit.toml", "[[duty]]\n"}, *district).has_value());
}
