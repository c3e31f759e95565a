// The report file: ordinary tables in SQLite format for other programs. It is not a store; nothing reads it back. Cells
// are written as text; the column's type converts numbers; an empty text is NULL.
#pragma once

#include <string>

#include "base/code.h"
#include "base/day.h"
#include "base/describe.h"
#include "base/id.h"
#include "storage/sqlite/sqlite.h"

namespace jinze::storage {

// The content of a cell. Days are YYYY-MM-DD; `never` is empty.
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

class ReportFile {
public:
    // Creates the file, which must not exist, and its tables. The file is empty until finish().
    ReportFile(const std::string& path, const char* schema);
    sqlite::Statement insert_into(const std::string& table, int columns) const;
    void finish() { whole_.commit(); }

private:
    sqlite::Database database_;
    sqlite::Transaction whole_;
};

class Table {
public:
    Table(const ReportFile& file, const std::string& name, int columns) : insert_{file.insert_into(name, columns)} {}

    template <class... Values>
    void add(const Values&... values)
    {
        insert_.run(std::string_view{Cell(values).text()}...);
    }

private:
    sqlite::Statement insert_;
};

}  // namespace jinze::storage
