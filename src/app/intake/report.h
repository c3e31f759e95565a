// What a plan found, for people and for programs: counts, which sheets were read, headings, what was set aside,
// problems grouped by cause with their first rows. No name, number or date of a person is in it: sheets, rows and
// columns say where to look.
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
    std::optional<std::string> kept_for;  // the purpose for which the district keeps it after all
};
BOOST_DESCRIBE_STRUCT(DroppedHeading, (), (written, column, known, kept_for))

struct ProblemLine {
    std::optional<std::string> sheet;  // where several were read
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

// What was set aside or deserves a look, in one sentence each.
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
    std::optional<std::uint64_t> batch;        // what `import undo` takes; none where nothing was written
    std::optional<std::uint64_t> first, last;  // leaves
    Counts counts;
    std::vector<SheetLine> sheets;
    std::vector<RemarkLine> remarks;
    std::vector<MatchedHeading> matched;
    std::vector<DroppedHeading> discarded;
    std::vector<ProblemLine> problems;
    std::optional<std::string> bad_rows;  // the workbook in which they stand
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (kind, committed, batch, first, last, counts, sheets, remarks, matched, discarded, problems,
                       bad_rows))

Report report_of(const Plan& plan);
std::string text_of(const Plan& plan, bool english = false);  // several lines

}  // namespace jinze::intake
