// How much the splitter finds in texts to which it was not fitted. Prints the rates and every sentence it got wrong.
#include <doctest/doctest.h>

#include <cstdio>

#include "app/clauses/labelled_test.h"
#include "base/given_test.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::clauses;
using labelled::Labelled;
using labelled::LabelledText;
using labelled::Rates;

namespace jinze::clauses::labelled {
namespace {

std::optional<Day> day_from(const std::string& text)
{
    int year = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(text.c_str(), "%d-%u-%u", &year, &month, &day) != 3) return {};
    return day_at(year, month, day);
}

bool meet(Span a, Span b) { return a.from < b.until && b.from < a.until; }

char fate_letter(document::Fate fate)
{
    switch (fate) {
        case document::Fate::matter: return 'm';
        case document::Fate::duty: return 'd';
        case document::Fate::standing: return 's';
        case document::Fate::nothing: return 'n';
    }
    return '?';
}

}  // namespace

LabelledText labelled_from(const std::filesystem::path& path)
{
    LabelledText document{.name = path.filename().string(), .text = {}, .sentences = {}};
    std::ifstream in{path};
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("@day ")) {
            document.day = day_from(line.substr(5)).value_or(Day{});
            continue;
        }
        const bool goes_on = line.starts_with('+');
        const std::size_t open = goes_on ? 1 : 0, close = line.find("] ");
        REQUIRE_MESSAGE((line.size() > open + 2 && line[open] == '[' && close != line.npos), document.name, ": ", line);
        if (!goes_on && !document.text.empty()) document.text += u'\n';
        const std::size_t from = document.text.size();
        document.text += to_utf16(line.substr(close + 2));
        document.sentences.push_back(
            {line[open + 1], day_from(line.substr(open + 2, close - open - 2)), {from, document.text.size()}});
    }
    REQUIRE(document.day != Day{});
    return document;
}

std::vector<LabelledText> labelled_texts()
{
    std::vector<LabelledText> all;
    for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path{JINZE_ROOT} / "test/documents"})
        if (entry.path().extension() == ".txt") all.push_back(labelled_from(entry.path()));
    std::ranges::sort(all, {}, &LabelledText::name);
    return all;
}

Rates rates_of(const LabelledText& document, std::vector<std::string>& said)
{
    const Proposed proposed = propose(document.text, document.day, {});
    Rates rates;
    const auto say = [&](const std::string& what, Span at) {
        said.push_back(document.name + ": " + what + ": " + to_utf8(in(document.text, at)));
    };
    for (const Labelled& it : document.sentences) {
        const bool asks = std::string_view{"mdsn"}.find(it.label) != std::string_view::npos;
        if (it.label == '?') continue;
        std::optional<Day> day;
        bool found = false, fate = false;
        for (const Proposal& proposal : proposed.pieces) {
            if (!meet(proposal.piece.at, it.at) || !proposal.asks) continue;
            ++rates.proposed;
            if (!asks) ++rates.wrong, say("asks for nothing", proposal.piece.at);
            found = true;
            fate = fate || fate_letter(proposal.fate) == it.label;
            if (!proposal.deadline) continue;
            day = proposal.deadline;
            if (proposal.deadline != it.deadline) {
                ++rates.days_wrong;
                say("wrong day " + to_text(*proposal.deadline), proposal.piece.at);
            }
        }
        if (!asks) continue;
        ++rates.asking;
        if (found) ++rates.found;
        if (!found) say("missed", it.at);
        if (fate) ++rates.fates_right;
        if (found && !fate) say(std::string{"other fate than "} + it.label, it.at);
        if (it.deadline) ++rates.days;
        if (it.deadline && day == it.deadline) ++rates.days_found;
        if (it.deadline && !day) say("no day", it.at);
    }
    return rates;
}

}  // namespace jinze::clauses::labelled

namespace {

std::string percent(int part, int whole)
{
    return std::to_string(part) + " of " + std::to_string(whole) + " (" +
           std::to_string(whole ? 100 * part / whole : 100) + " %)";
}

void print(const std::string& name, const Rates& it)
{
    std::printf("%-18s found %s, false %s, days %s, wrong days %d, fates %s\n", name.c_str(),
                percent(it.found, it.asking).c_str(), percent(it.wrong, it.proposed).c_str(),
                percent(it.days_found, it.days).c_str(), it.days_wrong, percent(it.fates_right, it.asking).c_str());
}

}  // namespace

TEST_CASE("nine of ten sentences that ask for something are found, one of ten falsely, and no day is wrong")
{
    Rates all;
    std::vector<std::string> said;
    const auto texts = labelled::labelled_texts();
    REQUIRE(texts.size() >= 5);
    for (const LabelledText& document : texts) {
        const Rates rates = labelled::rates_of(document, said);
        print(document.name, rates);
        all += rates;
    }
    print("all", all);
    for (const std::string& line : said) std::printf("  %s\n", line.c_str());
    CHECK(all.found * 10 >= all.asking * 9);
    CHECK(all.wrong * 10 <= all.proposed);
    CHECK(all.days_wrong == 0);
}

TEST_CASE("the speech that asks for the system is split; what is proposed is printed")
{
    const auto path = jinze::test::shared("seed/speech.txt");
    if (!path) return;
    std::ifstream in_file{*path};
    const std::string text{std::istreambuf_iterator<char>{in_file}, {}};
    const std::u16string words = to_utf16(text);
    const Proposed proposed = propose(words, {}, {});
    int sentences = 0, asking = 0;
    for (const Proposal& it : proposed.pieces) {
        if (it.piece.kind != PieceKind::sentence) continue;
        ++sentences;
        if (it.asks) ++asking;
        std::printf("  %s %s\n",
                    it.asks ? labelled::fate_letter(it.fate) == 'm'   ? "matter  "
                              : labelled::fate_letter(it.fate) == 'd' ? "duty    "
                              : labelled::fate_letter(it.fate) == 's' ? "standing"
                                                                      : "nothing "
                            : "   -    ",
                    to_utf8(in(words, it.piece.at)).substr(0, 150).c_str());
    }
    std::printf("speech: %d sentences, %d ask for something\n", sentences, asking);
    CHECK(sentences > 50);
    CHECK(asking > 20);
    for (const Proposal& it : proposed.pieces) CHECK_FALSE(it.deadline);  // it names no day
}
