// The papers of a matter, a record or a body: which are issued, which may be, the draft of one, and what issuing it
// asks of the rules.
#pragma once

#include "app/views/paper/wording.h"
#include "app/views/whose.h"
#include "domain/paper_rules/decide.h"

namespace jinze::views {

struct PapersQuestion {
    std::optional<std::string> matter, record, org;  // one of them
};
struct PaperRow {
    std::string paper;  // w1
    paper::PaperKind kind{};
    paper::PaperState state{};
    std::string number, title, signer;
    Named org;
    Day issued{};
    std::optional<Day> voided;
    std::string why;        // void: the reason
    bool may_void = false;  // by this reader
};
struct SeriesRow {
    std::string word;
    paper::Numbering numbering{};
    std::string next;  // the number that the next paper gets, as things stand; typed: empty
};
struct PaperOffer {
    paper::PaperKind kind{};
    Named org;  // that issues it
    bool numbered = false;
    bool possible = false;  // by this reader, now
    Bilingual why;          // why not
};
struct PapersPage {
    std::vector<PaperRow> rows;  // the latest first
    std::vector<PaperOffer> offers;
};
struct DraftQuestion {
    paper::PaperKind kind{};
    std::optional<std::string> matter, record, org;
};
struct PaperField {
    std::string name, about, value;
    bool may_write = false;
};
struct PaperDraft {
    paper::PaperKind kind{};
    Named org;
    std::string name;  // of the file, without .docx
    std::vector<SeriesRow> series;
    std::vector<Named> signers;  // who hold a post in the body
    std::vector<PaperField> fields;
};
struct PaperFieldWritten {
    std::string name, value;
};
struct PaperToIssue {
    paper::PaperKind kind{};
    std::string org, word, signer;
    std::optional<int> number;
    std::optional<std::string> matter, record;
    std::vector<PaperFieldWritten> fields;  // those that people may write
};
BOOST_DESCRIBE_STRUCT(PapersQuestion, (), (matter, record, org))
BOOST_DESCRIBE_STRUCT(PaperRow, (), (paper, kind, state, number, title, signer, org, issued, voided, why, may_void))
BOOST_DESCRIBE_STRUCT(SeriesRow, (), (word, numbering, next))
BOOST_DESCRIBE_STRUCT(PaperOffer, (), (kind, org, numbered, possible, why))
BOOST_DESCRIBE_STRUCT(PapersPage, (), (rows, offers))
BOOST_DESCRIBE_STRUCT(DraftQuestion, (), (kind, matter, record, org))
BOOST_DESCRIBE_STRUCT(PaperField, (), (name, about, value, may_write))
BOOST_DESCRIBE_STRUCT(PaperDraft, (), (kind, org, name, series, signers, fields))
BOOST_DESCRIBE_STRUCT(PaperFieldWritten, (), (name, value))
BOOST_DESCRIBE_STRUCT(PaperToIssue, (), (kind, org, word, signer, number, matter, record, fields))

Result<PapersPage> papers_page(const Reader& reader, const PapersQuestion& asked);
Result<PaperDraft> paper_draft(const Reader& reader, const DraftQuestion& asked);
// What is asked of the rules: the draft with what people wrote.
Result<district::IssuePaper> paper_to_issue(const Reader& reader, const PaperToIssue& asked);

// A paper as a file: its values, its kind and what the file is called.
struct PaperFile {
    paper::PaperKind kind{};
    std::string name;  // 督办通知单 区直督〔2026〕12号.docx
    papers::Values values;
};
Result<PaperFile> draft_file(const Reader& reader, const DraftQuestion& asked);
Result<PaperFile> issued_file(const Reader& reader, const std::string& id);

}  // namespace jinze::views
