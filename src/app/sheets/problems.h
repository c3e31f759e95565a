// What is wrong with the rows of a sheet: collected, grouped by cause, and handed back as a
// workbook in which each bad row stands with all its cells and the reason, to be mended and
// imported again.
#pragma once

#include <span>

#include "app/sheets/table.h"
#include "app/sheets/workbook.h"

namespace jinze::sheets {

struct Form;
struct Chosen;

inline constexpr std::string_view reason_heading = "错误原因";  // ignored when such a workbook is read

enum class Severity : std::uint8_t {
    rejected,  // the row does not come in
    asked,     // it comes in as the sentence says, once somebody has confirmed that
    warned,    // it comes in
};
std::string_view name_of(Severity severity);  // as in the enumeration

struct Problem {
    std::uint32_t row = 0;  // as Excel numbers them
    std::string column;     // the heading; empty where the whole row is meant
    std::string cause;      // a code: cell.missing, id.check_digit ...
    std::string chinese;
    std::string english;
    Severity severity = Severity::rejected;
    std::uint16_t sheet = 0;  // of several

    Place place() const { return {sheet, row}; }
    friend bool operator==(const Problem&, const Problem&) = default;
};

Problem problem_at(Place place, std::string column, const Fault& fault, Severity severity = Severity::rejected);

struct ProblemGroup {
    std::string cause;
    std::string column;
    Severity severity = Severity::rejected;
    std::size_t count = 0;
    std::vector<Place> rows;       // the first few
    std::string chinese, english;  // the sentence of the first
};

// One group for each sentence, column and severity, since a sentence may quote what stands in the row: rejections
// first, then the most frequent.
std::vector<ProblemGroup> grouped(std::span<const Problem> problems, std::size_t rows_shown = 5);

// The rows that have a rejection, of whichever sheet, under the headings as they were, with a last column 错误原因.
// Days come out as days whatever the epoch of the original. Nothing else of the file is kept.
Workbook bad_rows(const Chosen& chosen, std::span<const Problem> problems);

}  // namespace jinze::sheets
