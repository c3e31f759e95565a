// The problems of a sheet's rows: collected, grouped by cause, and returned as a workbook in which each bad row stands
// with all its cells and the reason, to be corrected and imported again.
#pragma once

#include <span>

#include "app/sheets/table.h"
#include "app/sheets/workbook.h"

namespace jinze::sheets {

struct Form;
struct Chosen;

inline constexpr std::string_view reason_heading = "错误原因";  // ignored when such a workbook is read

enum class Severity : std::uint8_t {
    rejected,  // the row is not imported
    asked,     // it is imported as the sentence says, after confirmation
    warned,    // it is imported
};
std::string_view name_of(Severity severity);  // as in the enumeration

struct Problem {
    std::uint32_t row = 0;  // as Excel numbers them
    std::string column;     // the heading; empty if the whole row is concerned
    std::string cause;      // a code: cell.missing, id.check_digit ...
    std::string chinese;
    std::string english;
    Severity severity = Severity::rejected;
    std::uint16_t sheet = 0;  // if there are several

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

// One group per sentence, column and severity, because a sentence may quote the row: rejections first, then the most
// frequent.
std::vector<ProblemGroup> grouped(std::span<const Problem> problems, std::size_t rows_shown = 5);

// The rows with a rejection, of all sheets, under the original headings, with a last column 错误原因. Days are written
// as days, whatever the epoch of the original. Nothing else of the file is kept.
Workbook bad_rows(const Chosen& chosen, std::span<const Problem> problems);

}  // namespace jinze::sheets
