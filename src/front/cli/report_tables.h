// The tables of the report, and how a row is written: every cell as text, which the column's type turns into
// a number where it is one; an empty text is NULL.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>

#include "domain/district/describe.h"
#include "storage/sqlite/sqlite.h"

namespace jinze::cli {

extern const char* const report_schema;

// What stands in a cell. Days are YYYY-MM-DD; one that never comes is empty.
class Cell {
public:
    Cell(Day day) : text_{day == never ? "" : to_text(day)} {}
    Cell(bool yes) : text_{yes ? "1" : "0"} {}
    Cell(int number) : text_{std::to_string(number)} {}
    Cell(std::size_t number) : text_{std::to_string(number)} {}
    Cell(const char* text) : text_{text} {}
    Cell(std::string text) : text_{std::move(text)} {}
    Cell(std::string_view text) : text_{text} {}
    Cell(const Code& code) : text_{code.text()} {}
    template <class Kind>
    Cell(Id<Kind> id) : text_{id ? std::to_string(id.number()) : ""}
    {
    }
    template <class T>
    Cell(const std::optional<T>& value) : text_{value ? Cell{*value}.text_ : ""}
    {
    }
    template <described::DescribedEnum E>
    Cell(E value) : text_{described::word_of(value)}
    {
    }

    const std::string& text() const { return text_; }

private:
    std::string text_;
};

class Table {
public:
    Table(const sqlite::Database& database, const std::string& name, int columns);
    void add(std::initializer_list<Cell> cells);

private:
    struct Finalise {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    const sqlite::Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalise> handle_;
};

}  // namespace jinze::cli
