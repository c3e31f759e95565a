// One paper before and after it is issued: the draft, from what its reader may read and with the number it would get;
// what issuing it asks of the rules; and the docx. A draft is not kept, and takes no number.
#pragma once

#include "app/papers/fields.h"
#include "app/views/paper/papers.h"
#include "domain/paper_rules/decide.h"

namespace jinze::views {

struct DraftQuestion {
    std::optional<paper::PaperKind> kind;             // needed
    std::optional<std::string> matter, record, node;  // one of them, by its kind
};
struct PaperField {
    std::string name, about, value;
    bool may_write = false;
};
struct PaperList {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // a cell for each column
};
struct PaperDraft {
    paper::PaperKind kind{};
    Named org;  // that issues it
    bool numbered = false;
    bool possible = false;  // to issue it, by this reader, now
    Bilingual why;          // why not
    std::vector<SeriesRow> series;
    std::vector<Named> signers;  // who hold a post in the body
    std::vector<PaperField> fields;
    std::vector<PaperList> lists;
};
struct PaperFieldWritten {
    std::string name, value;
};
struct PaperToIssue {
    paper::PaperKind kind{};
    std::optional<std::string> org;  // default: the body of the draft
    std::string word, signer;
    std::optional<int> number;  // only where another system gives it
    std::optional<std::string> matter, record, node;
    std::vector<PaperFieldWritten> fields;  // those that people may write; the others are filled in
};
struct PaperPage {
    PaperRow row;
    std::string matter, record;  // what it is about, if the reader may read it
    std::vector<PaperField> fields;
    std::vector<PaperList> lists;
};
BOOST_DESCRIBE_STRUCT(DraftQuestion, (), (kind, matter, record, node))
BOOST_DESCRIBE_STRUCT(PaperField, (), (name, about, value, may_write))
BOOST_DESCRIBE_STRUCT(PaperList, (), (name, columns, rows))
BOOST_DESCRIBE_STRUCT(PaperDraft, (), (kind, org, numbered, possible, why, series, signers, fields, lists))
BOOST_DESCRIBE_STRUCT(PaperFieldWritten, (), (name, value))
BOOST_DESCRIBE_STRUCT(PaperToIssue, (), (kind, org, word, signer, number, matter, record, node, fields))
BOOST_DESCRIBE_STRUCT(PaperPage, (), (row, matter, record, fields, lists))

Result<PaperDraft> paper_draft(const Reader& reader, const DraftQuestion& asked);
// What is asked of the rules: the draft with what people wrote. The rules give the number when it is issued.
Result<district::IssuePaper> paper_to_issue(const Reader& reader, const PaperToIssue& asked);
// As it was issued, with its number.
Result<PaperPage> paper_page(const Reader& reader, const std::string& id);

struct PaperFile {
    std::string name;  // 督办通知单 区直督〔2026〕12号.docx
    Bytes bytes;
};
Result<PaperFile> draft_file(const Reader& reader, const DraftQuestion& asked);
// From the template of the day on which it was issued.
Result<PaperFile> issued_file(const Reader& reader, const std::string& id);

}  // namespace jinze::views
