#include "cli/terminal.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <sstream>

#include "cli/office_test.h"
#include "desk/columns.h"

using namespace jinze;
using namespace jinze::cli;

namespace {

// What steers a terminal or hides what is written: escape sequences of 7 and 8 bits, bell, back space, the directions.
const std::vector<std::string> steering{"\x1b[2J", "\x1b]0;title\x07", "\xc2\x9b" "31m", "\xc2\x85", "\x08\x08", "\r", "\x7f", "\xe2\x80\xae", "\xe2\x81\xa6",
                                        "\xe2\x80\x8f", "\xd8\x9c", "\xe2\x80\xa8", "\xef\xbb\xbf", "\x0b", "\x0c", "\x9b" "1m", "\xff\xfe", "\xed\xa0\x80", "\xc0\x9b"};

std::string printed(const std::string& text)
{
    std::ostringstream to;
    { Terminal{to} << text; }
    return to.str();
}

bool steers(std::string_view text)
{
    for (const std::string& it : steering)
        if (text.find(it) != text.npos) return true;
    return text.find('\x1b') != text.npos;
}

}  // namespace

TEST_CASE("what steers a terminal is shown instead, and every other text is as it was")
{
    for (const std::string& it : steering) {
        const std::string shown = printed("党" + it + "员\n");
        CHECK(shown.starts_with("党\\u"));
        CHECK(shown.ends_with("员\n"));
        CHECK_FALSE(steers(shown));
    }
    const std::string plain = "已办：第1–2叶\tr412 “住建局” é 🎉\n";
    CHECK(printed(plain) == plain);
    CHECK(printed("\x1b[31m") == "\\u001b[31m");
}

TEST_CASE("a character that comes in pieces stays whole, and one that never ends is shown as broken")
{
    std::ostringstream to;
    {
        Terminal terminal{to};
        for (const char c : std::string{"党员\xe2\x80\xae"}) terminal << c << std::flush;
        terminal << "\xe5";
    }
    CHECK(to.str() == "党员\\u202e\\ufffd");
}

TEST_CASE("nothing that anybody may have entered reaches the terminal as it steers")
{
    CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
        const std::string shown = printed(std::string{bytes.begin(), bytes.end()});
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto byte = static_cast<unsigned char>(shown[i]);
            RC_ASSERT(byte >= 0x20 || byte == '\n' || byte == '\t');
            RC_ASSERT(byte != 0x7f);
            if (byte == 0xc2) RC_ASSERT(static_cast<unsigned char>(shown[i + 1]) >= 0xa0);
        }
        RC_ASSERT(desk::visible(shown).size() >= shown.size());
    }));
}

TEST_CASE("what was entered to steer a terminal is printed by no command, and JSON says the same as it was")
{
    jinze::cli::test::Office office;
    office.set_up();
    const std::string title = R"(清屏\u001b[2J\u009b31m\u202e)";
    office.done_by({"record", "-", "--as", "李静"},
                   R"({"kind":"meeting","title":")" + title + R"(","day":"2026-03-02","host":"教育局机关支部"})");
    office.done_by({"found", "\x1b[8m隐局", "--kind", "unit", "--on", "2010-01-01", "--as", "赵强"});
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
             {"show", "r1"}, {"show", "r1", "--json"}, {"show", "r1", "--lang", "en"}, {"board", "--node", "o6"}, {"obligations", "--node", "\x1b[8m隐局"},
             {"show", "\x1b[8mr1"}, {"explain", "\x1b[8m@o4@2026"}}) {
        const auto told = office.tell(command);
        for (const std::string& text : {told.out, told.err}) CHECK_FALSE_MESSAGE(steers(text), command.front());
    }
    CHECK(office.tell({"show", "r1"}).out.find("清屏\\u001b[2J\\u009b31m\\u202e") != std::string::npos);
    CHECK(office.tell({"show", "r1", "--json"}).out.find(title) != std::string::npos);
}

TEST_CASE("a table keeps its columns where a cell would have steered or broken the line")
{
    desk::Columns columns;
    columns.add({"甲\x1b[8m", "一"});
    columns.add({"乙\n丙", "二"});
    CHECK(columns.printed() == "甲\\u001b[8m  一\n乙\\u000a丙   二\n");
}
