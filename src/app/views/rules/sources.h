// The source documents of duties, sentence by sentence: which sentence is the source of which duty, and its standings.
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
    Tally tally;  // standings, of those the reader may see
};
struct SourceSentence {
    int number = 0;     // from 1
    int paragraph = 0;  // of the document, if its text was uploaded
    std::string text;
    std::vector<std::string> quoted;  // the quoted words that are sources of duties
    std::vector<SourceDuty> duties;
};
struct SourceDocument {
    Code id;
    Bilingual title;
    std::optional<Day> date;
    bool whole = false;  // the district has uploaded the whole text
    std::optional<Digest> sha256;
    std::vector<SourceSentence> sentences;
    std::vector<SourceSentence> elsewhere;  // quotes that do not occur in the uploaded text
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

// Splits a text into sentences after 。；！？ and at the ends of paragraphs.
struct Sentence {
    int paragraph = 0;
    std::string text;
};
std::vector<Sentence> sentences_of(std::string_view text);

// The journal's setting for the text of a document.
std::string document_setting(const Code& document);
// The uploaded document as UTF-8 text, or why it is not a text.
Result<std::string> document_text(const std::string& bytes);
// The text is adopted by a record of kind document of the work committee, and stored by its hash.
input::Planner bringing_in(Code document, std::string text);

}  // namespace jinze::views
