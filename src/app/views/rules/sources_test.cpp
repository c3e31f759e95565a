#include "app/views/rules/sources.h"

#include <fstream>

#include "app/views/office_fixture_test.h"
#include "base/given_test.h"
#include "storage/ledger/hash.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

namespace {

const SourceDocument* of(const SourcesPage& page, const std::string& id)
{
    const auto found =
        std::find_if(page.documents.begin(), page.documents.end(), [&](const auto& it) { return it.id.text() == id; });
    return found == page.documents.end() ? nullptr : &*found;
}

SourcesPage sources(Office& town, PersonId who)
{
    return *town.as(who, [&](const Reader& reader) { return sources_page(reader, *town.journal); });
}

const SourceSentence* with_duty(const std::vector<SourceSentence>& sentences, const std::string& duty)
{
    for (const SourceSentence& it : sentences)
        for (const SourceDuty& each : it.duties)
            if (each.code.text() == duty) return &it;
    return nullptr;
}

void bring_in(Office& town, const std::string& text)
{
    town.journal->set(document_setting(Code{"speech"}), to_hex(ledger::sha256(view_of(text))));
    const auto done = town.done(town.secretary(), bringing_in(Code{"speech"}, text));
    REQUIRE_MESSAGE(done.has_value(), done.error().english);
}

// Invented: only the quoted words are from the real text.
const std::string invented =
    "各位同志：\n\n今天天气很好。要抓好工作；研究和听取汇报，每年至少要研究两次。做得到吗？\n　　“做得到！”最后一段没有"
    "句号\r\n";

}  // namespace

TEST_CASE("a text falls into its sentences, each with its paragraph, and loses no letter")
{
    const auto sentences = sentences_of(invented);
    REQUIRE(sentences.size() == 7);
    CHECK(sentences[0].text == "各位同志：");
    CHECK(sentences[1].text == "今天天气很好。");
    CHECK(sentences[3].text == "研究和听取汇报，每年至少要研究两次。");
    CHECK(sentences[3].paragraph == 2);
    CHECK(sentences[5].text == "“做得到！”");
    CHECK(sentences[6].text == "最后一段没有句号");
    CHECK(sentences_of("").empty());
    CHECK(sentences_of(" \n\r\n").empty());
    CHECK(sentences_of("。。。").size() == 1);
}

TEST_CASE("before a document is brought in its quotes stand alone, with the duties they make and how these stand")
{
    Office town;
    const SourcesPage page = sources(town, town.secretary());
    const SourceDocument* speech = of(page, "speech");
    REQUIRE(speech);
    CHECK_FALSE(speech->whole);
    CHECK(speech->elsewhere.empty());
    const SourceSentence* it = with_duty(speech->sentences, "party-group-study-party-building");
    REQUIRE(it);
    CHECK(it->text == "研究和听取汇报，每年至少要研究两次");
    CHECK(it->duties.size() >= 2);
    CHECK(it->duties[0].cadence.zh == "每年2次");
    CHECK(of(page, "branch-regulation"));
    CHECK_FALSE(sources(town, town.leader()).may_bring_in);
    // The tally covers only what the reader may see: a member sees none of a Party group's.
    const SourcesPage own = sources(town, town.member_of("第一"));
    CHECK(with_duty(of(own, "speech")->sentences, "party-group-study-party-building")->duties[0].tally == Tally{});
}

TEST_CASE("a document brought in stands sentence by sentence; quotes it does not have stand apart")
{
    Office town;
    bring_in(town, invented);
    const SourcesPage page = sources(town, town.member_of("第一"));
    const SourceDocument* speech = of(page, "speech");
    REQUIRE(speech);
    CHECK(speech->whole);
    CHECK(speech->sha256 == ledger::sha256(view_of(invented)));
    REQUIRE(speech->sentences.size() == 7);
    CHECK(speech->sentences[3].quoted == std::vector<std::string>{"研究和听取汇报，每年至少要研究两次"});
    CHECK_FALSE(speech->sentences[3].duties.empty());
    CHECK(speech->sentences[1].duties.empty());
    CHECK_FALSE(speech->elsewhere.empty());
    CHECK(town.journal->document(ledger::sha256(view_of(invented))) == invented);
}

TEST_CASE("only a document the catalogue names comes in, as text, and by whoever may record for the work committee")
{
    Office town;
    CHECK(views::is_absent(town.done(town.secretary(), bringing_in(Code{"novel"}, "从前。")).error()));
    CHECK(town.done(town.leader(), bringing_in(Code{"speech"}, invented)).error().why == "right_missing");
    CHECK(document_text(std::string{"\x00\x01", 2}).error().field == "text");
    CHECK(document_text(" \n").error().field == "text");
    CHECK(*document_text("\xEF\xBB\xBF正文。") == "正文。");
    CHECK(*document_text("\xD5\xFD\xCE\xC4\xA1\xA3") == "正文。");  // GB18030
    CHECK(*document_text(test::hostile) == test::hostile);
}

TEST_CASE("the quotes of the speech are all found in its real text, where that lies beside the project")
{
    const auto file = jinze::test::shared("seed/speech.txt");
    if (!file) return;
    const std::string text = jinze::test::contents(*file);
    Office town;
    bring_in(town, *document_text(text));
    const SourcesPage page = sources(town, town.secretary());
    for (const SourceSentence& it : of(page, "speech")->elsewhere) CHECK_MESSAGE(it.quoted.empty(), it.text);
}
