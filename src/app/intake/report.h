// The findings of a plan for people and programs: counts, sheets read, headings, omissions, and problems grouped by
// cause with their first rows. It contains no name, number or date of a person: sheets, rows and columns say where to
// look.
#pragma once

#include "app/intake/plan.h"
#include "base/describe.h"

namespace jinze::intake {

struct MatchedHeading {
    std::string key, heading, written, column;  // column: A, B ...
};
BOOST_DESCRIBE_STRUCT(MatchedHeading, (), (key, heading, written, column))

struct DroppedHeading {
    std::string written, column;
    bool known = true;
    std::optional<std::string> kept_for;  // the purpose for which the district keeps it nevertheless
};
BOOST_DESCRIBE_STRUCT(DroppedHeading, (), (written, column, known, kept_for))

struct ProblemLine {
    std::optional<std::string> sheet;  // if several were read
    std::uint32_t row = 0;
    std::string column, cause, severity, zh, en;
};
BOOST_DESCRIBE_STRUCT(ProblemLine, (), (sheet, row, column, cause, severity, zh, en))

struct SheetLine {
    std::string name;
    bool read = false;
    std::uint64_t rows = 0;
    std::string zh, en;  // why it was left out
};
BOOST_DESCRIBE_STRUCT(SheetLine, (), (name, read, rows, zh, en))

// Omissions and remarks, one sentence each.
struct RemarkLine {
    std::string cause, zh, en;
};
BOOST_DESCRIBE_STRUCT(RemarkLine, (), (cause, zh, en))

struct Counts {
    std::uint64_t rows = 0;
    int added = 0, changed = 0, same = 0, rejected = 0, units = 0, questions = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (rows, added, changed, same, rejected, units, questions))

struct Report {
    std::string kind;
    bool committed = false;
    std::optional<std::uint64_t> batch;        // the argument of `import undo`; none if nothing was written
    std::optional<std::uint64_t> first, last;  // leaves
    Counts counts;
    std::vector<SheetLine> sheets;
    std::vector<RemarkLine> remarks;
    std::vector<MatchedHeading> matched;
    std::vector<DroppedHeading> discarded;
    std::vector<ProblemLine> problems;
    std::optional<std::string> bad_rows;  // the workbook with these rows
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (kind, committed, batch, first, last, counts, sheets, remarks, matched, discarded, problems,
                       bad_rows))

Report report_of(const Plan& plan);
std::string text_of(const Plan& plan, bool english = false);  // several lines

}  // namespace jinze::intake
