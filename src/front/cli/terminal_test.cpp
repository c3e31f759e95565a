#include "front/cli/terminal.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <sstream>

#include "app/codec/leaf.h"
#include "app/words/columns.h"
#include "front/cli/office_test.h"
#include "front/cli/open.h"
#include "storage/ledger/hash.h"

using namespace jinze;
using namespace jinze::cli;

namespace {

// Control sequences: escapes of 7 and 8 bits, bell, backspace, directional marks.
const std::vector<std::string> steering{"\x1b[2J",
                                        "\x1b]0;title\x07",
                                        "\xc2\x9b"
                                        "31m",
                                        "\xc2\x85",
                                        "\x08\x08",
                                        "\r",
                                        "\x7f",
                                        "\xe2\x80\xae",
                                        "\xe2\x81\xa6",
                                        "\xe2\x80\x8f",
                                        "\xd8\x9c",
                                        "\xe2\x80\xa8",
                                        "\xef\xbb\xbf",
                                        "\x0b",
                                        "\x0c",
                                        "\x9b"
                                        "1m",
                                        "\xff\xfe",
                                        "\xed\xa0\x80",
                                        "\xc0\x9b"};

std::string printed(const std::string& text)
{
    std::ostringstream to;
    {
        Terminal{to} << text;
    }
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
        RC_ASSERT(words::visible(shown).size() >= shown.size());
    }));
}

namespace {

// Text that releases before 0.4.0 accepted unfiltered and that stays in ledgers.
void entered_as_typed(jinze::cli::test::Office& office, const std::string& title, const std::string& name)
{
    const auto now = [&] { return office.now(); };
    const jinze::cli::District district = jinze::cli::open_district({.db = office.db()}, now);
    vault::Sealer sealer{district.key.master, vault::system_entropy()};
    ledger::Frontier frontier;
    district.journal->read(0,
                           [&](const journal::Leaf& leaf) { frontier.append(ledger::leaf_hash(view_of(leaf.bytes))); });
    const record::Content content = district.desk->read(
        [](const auto& state) -> record::Content { return state.records()[RecordId{1}].latest().content; });
    journal::Entry entry;
    const auto sealed = [&](std::uint32_t row, const district::Words& words) {
        auto text = sealer.seal(SealedId{row}, codec::to_text(words));
        entry.rows.push_back(std::move(text.row));
        return Sealed{SealedId{row}, text.commitment};
    };
    const auto leaf = [&](const district::Event& event) {
        entry.leaves.push_back(codec::to_bytes(district::Leaf{office.now(), PersonId{5}, event}));
    };
    leaf(record::RecordCorrected{
        .record = RecordId{1}, .content = content, .words = sealed(9001, district::RecordWords{.title = title})});
    leaf(registry::OrganisationRenamed{.org = OrgId{5}, .name = sealed(9002, district::Text{name})});
    REQUIRE(district.journal->append(frontier, {&entry, 1}).has_value());
}

}  // namespace

TEST_CASE("what was entered to steer a terminal is printed by no command, and JSON says the same as it was")
{
    jinze::cli::test::Office office;
    office.set_up();
    const std::string title = R"(清屏\u001b[2J\u009b31m\u202e)";
    const std::string json =
        R"({"kind":"meeting","title":")" + title + R"(","day":"2026-03-02","host":"教育局机关支部"})";
    const auto refused = office.tell({"record", "-", "--as", "李静"}, json);
    CHECK((refused.code != done && refused.err.find("标题中有不可见的控制字符") != std::string::npos));
    CHECK(office.tell({"found", "\x1b[8m隐局", "--kind", "unit", "--on", "2010-01-01", "--as", "赵强"}).code != done);
    office.done_by({"record", "-", "--as", "李静"}, jinze::cli::test::meeting());
    entered_as_typed(office,
                     "清屏\x1b[2J\xc2\x9b"
                     "31m\xe2\x80\xae",
                     "\x1b[8m隐局");
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"show", "r1"},
                                               {"show", "r1", "--json"},
                                               {"show", "r1", "--lang", "en"},
                                               {"board", "--node", "o5"},
                                               {"obligations", "--node", "\x1b[8m隐局"},
                                               {"show", "\x1b[8mr1"},
                                               {"explain", "\x1b[8m@o4@2026"}}) {
        const auto told = office.tell(command);
        for (const std::string& text : {told.out, told.err}) CHECK_FALSE_MESSAGE(steers(text), command.front());
    }
    CHECK(office.tell({"show", "r1"}).out.find("清屏\\u001b[2J\\u009b31m\\u202e") != std::string::npos);
    CHECK(office.tell({"show", "r1", "--json"}).out.find(title) != std::string::npos);
}

TEST_CASE("a table keeps its columns where a cell would have steered or broken the line")
{
    words::Columns columns;
    columns.add({"甲\x1b[8m", "一"});
    columns.add({"乙\n丙", "二"});
    CHECK(columns.printed() == "甲\\u001b[8m  一\n乙\\u000a丙   二\n");
}
