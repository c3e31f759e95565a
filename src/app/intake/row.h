// One row being read: its cells by the form's keys, and its problems with row and column.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheets/chosen.h"
#include "app/sheets/dates.h"
#include "domain/district/refusal.h"

namespace jinze::intake {

// The columns of a sheet, looked up once: the place of each column of the form.
class Columns {
public:
    Columns(const sheets::Chosen& sheet, const sheets::Form& form);

    const sheets::Form& form;
    const sheets::Match& match;
    const sheets::Reading& reading;

    // Beyond the last cell if the sheet has no such column.
    std::size_t at(std::string_view key) const;
    bool has(std::string_view key) const { return match.column_of(key).has_value(); }

private:
    std::vector<std::pair<std::string_view, std::size_t>> places_;
};

class RowReader {
public:
    RowReader(const Columns& columns, const sheets::Row& row, std::vector<sheets::Problem>& problems);

    const Columns& columns;
    sheets::Place place() const { return row_.place(); }
    bool rejected() const { return rejected_; }

    const sheets::Cell& cell(std::string_view key) const { return row_.at(columns.at(key)); }
    const sheets::Cell& cell(std::size_t column) const { return row_.at(column); }
    std::string text(std::string_view key) const;  // without spaces around it and invisible characters
    // A name in stored form. A name that lost a character is a problem of the row.
    std::string name(std::string_view key);

    // Empty if the cell is empty or no day; the latter is a problem of the row.
    std::optional<Day> day(std::string_view key, sheets::Severity severity = sheets::Severity::rejected);
    // As day(), without a word about a cell that names a month only.
    std::optional<sheets::CellDay> day_or_month(std::string_view key,
                                                sheets::Severity severity = sheets::Severity::rejected);
    // 是 or 否, or another usual word for it, with the text after it; an empty cell is 否.
    struct YesNo {
        bool yes = false;
        std::string rest;
    };
    std::optional<YesNo> yes_or_no(std::string_view key);

    void reject(std::string_view key, std::string cause, std::string chinese, std::string english);
    void warn(std::string_view key, std::string cause, std::string chinese, std::string english);
    // Imported as the sentence says, after confirmation.
    void ask(std::string_view key, std::string cause, std::string chinese, std::string english);
    void reject(std::string_view key, const district::Refused& refused);

private:
    void say(std::string_view key, sheets::Problem problem);

    const sheets::Row& row_;
    std::vector<sheets::Problem>& problems_;
    bool rejected_ = false;
};

}  // namespace jinze::intake
