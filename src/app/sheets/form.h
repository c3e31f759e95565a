// A Form describes a sheet that can be imported: its headings, the purpose of each, and whether its data is stored.
// match() finds the headings in a real sheet, however they are decorated.
#pragma once

#include <expected>

#include "app/sheets/problems.h"
#include "app/sheets/table.h"

namespace jinze::sheets {

enum class Field : std::uint8_t { text, day, choice, national_id, credit_code, list };

// Data minimisation: what is not stored never leaves the reader of the sheet.
enum class Use : std::uint8_t {
    kept,
    checked,    // compared with stored data (birth date with ID number), then dropped
    discarded,  // known, and dropped unread
};

enum class Need : std::uint8_t {
    none,     // heading and cells may be missing
    heading,  // the heading must be there; a cell may be empty
    cell,     // required in every row
};

struct Column {
    std::string key;      // for programs: national_id
    std::string heading;  // as officially printed: 公民身份号码
    std::vector<std::string> aliases;
    std::vector<std::string> stand_ins;  // other headings with the same information, used if its own is missing
    Use use = Use::discarded;
    Need need = Need::none;  // none unless kept
    Field kind = Field::text;
    std::vector<std::string> choices;  // suggested words for the drop-down
    std::string note;                  // for whoever fills in the sheet
    double width = 16;
};

struct Form {
    std::string kind;   // organisations, people, posts, records, matters
    std::string title;  // the tab of its template
    std::vector<Column> columns;
    std::vector<std::string> also_discarded;  // headings known from real exports that are not used

    const Column* find(std::string_view key) const;
};

struct Match {
    struct Heading {
        std::string key;      // of the form's column
        std::string written;  // as it stands in the sheet
        std::size_t column = 0;
    };
    struct Dropped {
        std::string written;
        std::size_t column = 0;
        bool known = true;  // false: an unknown heading
    };

    Row headings;  // the effective headings: of two rows, the lower with the upper's words where these belong to it
    std::vector<Row> as_written;  // the row or two rows with the headings
    std::size_t data_from = 0;    // index into Table::rows of the first row below
    std::vector<Heading> matched;
    std::vector<Dropped> dropped;              // for the report: these are not read
    std::vector<Fault> faults;                 // heading.missing, heading.twice: the sheet is refused
    std::optional<std::size_t> reason_column;  // 错误原因, if it is one of our own bad-row workbooks

    bool usable() const { return faults.empty(); }
    std::optional<std::size_t> column_of(std::string_view key) const;
    const Cell& cell(const Row& row,
                     std::string_view key) const;  // an empty cell if there is no such column
};

// The fault heading.none: no row of the first 30, nor two adjacent ones (a group's heading over its columns), matches
// this form.
std::expected<Match, Fault> match(const Table& table, const Form& form);

// The number of required columns present.
std::size_t required_of(const Form& form);
std::size_t required_found(const Form& form, const Match& match);

// What a row below the headings is, if it is no data.
enum class Beside : std::uint8_t { note, sum, hint, example, title };
struct SetAside {
    Place place;
    Beside kind{};

    friend bool operator==(const SetAside&, const SetAside&) = default;
};

struct Below {
    std::vector<std::size_t> rows;  // indexes into Table::rows; headings repeated on a later page are left out
    std::vector<SetAside> set_aside;
};
Below rows_below(const Table& table, const Form& form, const Match& match);

// cell.missing for required cells, cell.error for #REF! and the like in columns kept or checked, cell.uncalculated for
// formulas without a result, row.hidden (a warning).
std::vector<Problem> cell_problems(const Form& form, const Match& match, const Row& row);

// 姓 名*（必填）\n -> 姓名
std::string plain_heading(std::string_view written);

}  // namespace jinze::sheets
