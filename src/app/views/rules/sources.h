// The documents duties come from, sentence by sentence: which sentence makes which duty, and how that duty stands.
#pragma once

#include "app/views/rules/duties.h"

namespace jinze::views {

struct SourceDuty {
    Code code;
    Bilingual title;
    duty::Force force{};
    Clocked state{};
    Bilingual cadence;
    std::optional<std::string> article;
    bool verified = true;
    desk::Tally tally;  // how it stands, of those the reader may see
};
struct SourceSentence {
    int number = 0;     // from 1
    int paragraph = 0;  // of the document, where it has been brought in
    std::string text;
    std::vector<std::string> quoted;  // the words in it that make duties
    std::vector<SourceDuty> duties;
};
struct SourceDocument {
    Code id;
    Bilingual title;
    std::optional<Day> date;
    bool whole = false;  // the district has brought in its whole text
    std::optional<Digest> sha256;
    std::vector<SourceSentence> sentences;
    std::vector<SourceSentence> elsewhere;  // quotes that the text brought in does not have
};
struct SourcesPage {
    Day on{};
    std::vector<SourceDocument> documents;
    bool may_bring_in = false;
};
BOOST_DESCRIBE_STRUCT(SourceDuty, (), (code, title, force, state, cadence, article, verified, tally))
BOOST_DESCRIBE_STRUCT(SourceSentence, (), (number, paragraph, text, quoted, duties))
BOOST_DESCRIBE_STRUCT(SourceDocument, (), (id, title, date, whole, sha256, sentences, elsewhere))
BOOST_DESCRIBE_STRUCT(SourcesPage, (), (on, documents, may_bring_in))

Result<SourcesPage> sources_page(const Reader& reader, const journal::Reading& journal);

// A text in its sentences: 。；！？ and the ends of paragraphs part them, and stay with what they end.
struct Sentence {
    int paragraph = 0;
    std::string text;
};
std::vector<Sentence> sentences_of(std::string_view text);

// Under which setting the journal says which document a text is.
std::string document_setting(const Code& document);
// What was uploaded as UTF-8 text, or why it is none.
Result<std::string> document_text(const std::string& bytes);
// The text comes in by a record of kind document of the work committee, and is kept for ever by its hash.
input::Planner bringing_in(Code document, std::string text);

}  // namespace jinze::views
