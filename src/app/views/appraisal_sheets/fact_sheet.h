// 履责事实单: of a body or a leader, every line from records, each opening to its evidence. No score, total or per
// cent, and never two persons on one page.
#pragma once

#include "app/sheets/workbook.h"
#include "app/views/appraisal_sheets/may_read.h"
#include "app/views/whose.h"
#include "domain/fact_sheet/sheet.h"

namespace jinze::views {

struct FactSheetQuestion {
    std::optional<std::string> node;    // o5: a body
    std::optional<std::string> person;  // m33: a leader; without either, the reader's own, or their body's
    std::optional<Ranged<2000, 2999>> year;

    static constexpr std::array objections{
        ObjectionToMember{"year", {"年份应为2000至2999。", "A year must be from 2000 to 2999."}}};
};
BOOST_DESCRIBE_STRUCT(FactSheetQuestion, (), (node, person, year))

// In the order of the page.
enum class SheetSection : std::uint8_t {
    missing,
    late,
    answered,
    done,
    spared,
    not_due,
    requests_and_matters,
    guidance,
    double_life,
    guarantee,
    central_work,
    last_year,
};
BOOST_DESCRIBE_ENUM(SheetSection, missing, late, answered, done, spared, not_due, requests_and_matters, guidance,
                    double_life, guarantee, central_work, last_year)

// What the one concerned says of a line; silence is 未写, never consent.
struct SheetComment {
    std::string text, by;
    Day on{};
};
struct FactLine {
    std::string id;  // by which the one concerned comments on it
    SheetSection section{};
    Bilingual title;
    std::optional<duty::Standing> standing;
    Bilingual result;                                       // of the standing, or what there is instead
    Bilingual facts;                                        // what happened, on which days, and why
    std::optional<std::string> obligation, record, matter;  // where it opens to
    bool supervises = false;                                // of an organisation's report: 监督, else 协助
    std::string line;                                       // the code by which it is answered in an assessment
    std::optional<std::string> post;                        // a leader's: of which post
    std::optional<SheetComment> comment;
};
struct PostHeld {
    std::string post;
    Bilingual words;
    Named org;
    Day from{}, last{};
    bool left = false;
};
struct SheetPredecessor {
    Named org;
    Day from{}, last{};
};
struct FactSheetPage {
    std::string name;  // of the leader; else of the body
    std::optional<std::string> person;
    Named body;
    bool leading = false;  // a leading body; else an organisation, with 协助 and 监督
    int year = 0;
    Day first{}, last{}, known{};
    std::vector<PostHeld> posts;
    std::vector<SheetPredecessor> predecessors;
    bool under_half = false;      // it existed for less than half of the year
    bool narrative = false;       // 写实
    std::vector<FactLine> lines;  // by section
    std::uint64_t leaves = 0;
    std::vector<int> years;                 // that may be asked about
    std::optional<std::string> assessment;  // k3: in which the sheet is used
    std::optional<Day> comment_until;
    bool may_comment = false;
};
BOOST_DESCRIBE_STRUCT(SheetComment, (), (text, by, on))
BOOST_DESCRIBE_STRUCT(FactLine, (),
                      (id, section, title, standing, result, facts, obligation, record, matter, supervises, line, post,
                       comment))
BOOST_DESCRIBE_STRUCT(PostHeld, (), (post, words, org, from, last, left))
BOOST_DESCRIBE_STRUCT(SheetPredecessor, (), (org, from, last))
BOOST_DESCRIBE_STRUCT(FactSheetPage, (),
                      (name, person, body, leading, year, first, last, known, posts, predecessors, under_half,
                       narrative, lines, leaves, years, assessment, comment_until, may_comment))

Result<FactSheetPage> fact_sheet_page(const Reader& reader, const FactSheetQuestion& asked);

// The same on paper: with empty boxes for the five aspects, which no field anywhere holds.
struct SheetFile {
    std::string name;
    Bytes bytes;
};
Result<SheetFile> fact_sheet_docx(const Reader& reader, const FactSheetQuestion& asked);
Result<SheetFile> fact_sheet_xlsx(const Reader& reader, const FactSheetQuestion& asked);

// The lines of a sheet in words.
std::vector<FactLine> lines_of(const Reader& reader, const fact_sheet::Sheet& sheet);
Bilingual heading_of(SheetSection section);
// What was said of the lines in the assessment of the period, and whether the reader may still say something.
void add_comments(FactSheetPage& page, const Reader& reader, const fact_sheet::Sheet& sheet);

}  // namespace jinze::views
