// Papers as a list by body, word and year; the series of numbers; and which papers a reader may draft about a matter, a
// record or a body.
#pragma once

#include "app/views/whose.h"
#include "domain/paper/describe.h"

namespace jinze::views {

struct PapersQuestion {
    std::optional<std::string> node, matter, record;  // a body and all below it; what they are about
    std::optional<std::string> word;                  // 区直督
    std::optional<Ranged<2000, 2999>> year;
    std::optional<paper::PaperKind> kind;
    std::optional<paper::PaperState> state;
    std::optional<std::string> text;  // part of the title or of the number
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct PaperRow {
    std::string paper;  // z1
    paper::PaperKind kind{};
    paper::PaperState state{};
    std::string number, title, signer;  // the signer's name
    Named org;
    Day issued{};
    std::optional<Day> voided;
    std::string why;        // void: the reason
    bool may_void = false;  // by this reader
};
struct SeriesRow {
    Named org;
    std::string word;
    paper::Numbering numbering{};
    std::string next;         // the number that the next paper would get, as things stand; typed: empty
    int issued = 0;           // this year, void ones too
    bool may_change = false;  // by this reader: no number of this year is given yet
};
struct PaperOffer {
    paper::PaperKind kind{};
    Named org;  // that issues it
    bool numbered = false;
    bool possible = false;  // by this reader, now
    Bilingual why;          // why not
};
struct PapersPage {
    int page = 1, size = 50, total = 0;
    std::vector<PaperRow> rows;      // the latest first
    std::vector<SeriesRow> series;   // of the bodies for which the reader issues papers
    std::vector<Named> issues_for;   // those bodies
    std::vector<PaperOffer> offers;  // about the matter, the record or the body that was asked for
    std::vector<int> years;          // with papers, the latest first
};
BOOST_DESCRIBE_STRUCT(PapersQuestion, (), (node, matter, record, word, year, kind, state, text, page, size))
BOOST_DESCRIBE_STRUCT(PaperRow, (), (paper, kind, state, number, title, signer, org, issued, voided, why, may_void))
BOOST_DESCRIBE_STRUCT(SeriesRow, (), (org, word, numbering, next, issued, may_change))
BOOST_DESCRIBE_STRUCT(PaperOffer, (), (kind, org, numbered, possible, why))
BOOST_DESCRIBE_STRUCT(PapersPage, (), (page, size, total, rows, series, issues_for, offers, years))

Result<PapersPage> papers_page(const Reader& reader, const PapersQuestion& asked);
// The whole list, limited to so many rows: for a workbook.
Result<std::vector<PaperRow>> every_paper(const Reader& reader, const PapersQuestion& asked, std::size_t most);

}  // namespace jinze::views
