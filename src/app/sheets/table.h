// A sheet that was read or is to be written: rows of cells with their places, so that problems can be reported by
// sheet, row and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"

namespace jinze::sheets {

// Limits for every file. Checked while reading, on the actual content and not on what the file claims.
namespace limits {
inline constexpr std::size_t file_bytes = 64u << 20;       // as uploaded
inline constexpr std::size_t inflated_bytes = 100u << 20;  // all parts of an xlsx together
inline constexpr std::size_t text_bytes = 64u << 20;       // all cells together
inline constexpr std::size_t rows = 1'000'000;             // also the greatest row number
inline constexpr std::size_t columns = 200;
inline constexpr std::size_t cells = 2'000'000;
inline constexpr std::size_t cell_characters = 32'767;  // Excel's own limit
}  // namespace limits

// Why a file, a row or a cell is refused: a code for programs, one sentence for people. row: as Excel numbers rows (for
// csv: records, or the line of an encoding error), 0 if none is concerned.
struct Fault {
    std::string cause;
    std::string chinese;
    std::string english;
    std::uint32_t row = 0;

    friend bool operator==(const Fault&, const Fault&) = default;
};

enum class Epoch : std::uint8_t { from_1900, from_1904 };

enum class CellKind : std::uint8_t {
    text,
    number,   // text: the shortest decimal that gives the stored number back
    day,      // text: 2003-07-01, 2003-07 if only year and month show, 2003-07-01 14:30:00
    boolean,  // text: TRUE or FALSE
    error,    // text: #REF! and the like, or #UNCALCULATED for a formula without a stored value
};

inline constexpr std::string_view uncalculated = "#UNCALCULATED";

struct Cell {
    std::string text;  // UTF-8
    CellKind kind = CellKind::text;

    bool empty() const { return text.empty(); }
    bool blank() const;  // spaces of any kind, invisible characters, or empty
    friend bool operator==(const Cell&, const Cell&) = default;
};

// The place of a row. Blank rows are not stored, so rows are identified by place, not by index.
struct Place {
    std::uint16_t sheet = 0;  // of several sheets read together
    std::uint32_t row = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
};

struct Row {
    std::uint32_t number = 0;  // from 1
    std::vector<Cell> cells;   // from column A; the last one is never blank
    std::uint16_t sheet = 0;
    bool hidden = false;  // by hand or by a filter

    const Cell& at(std::size_t column) const;  // an empty cell beyond the last
    Place place() const { return {sheet, number}; }

    friend bool operator==(const Row&, const Row&) = default;
};

// Cells shown as one: only the first, at the top left, has content.
struct Merge {
    std::uint32_t first_row = 0, last_row = 0;  // both included
    std::size_t first_column = 0, last_column = 0;

    friend bool operator==(const Merge&, const Merge&) = default;
};

struct Table {
    std::string name;
    Epoch epoch = Epoch::from_1900;
    std::vector<Row> rows;  // numbers ascending; rows without any text are left out
    std::vector<Merge> merges;
    std::vector<std::size_t> hidden_columns;
    std::optional<Fault> fault;  // why reading stopped; the rows before it are present

    friend bool operator==(const Table&, const Table&) = default;
};

// A file as read: its visible sheets in order, and the names of the hidden ones.
struct Book {
    std::vector<Table> sheets;
    std::vector<std::string> hidden;
};

// Fills a table row by row. Stops at the limits, which apply to all sheets of a book together.
class Filling {
public:
    struct Filled {
        std::size_t cells = 0, bytes = 0;
    };
    Filling() = default;
    explicit Filling(Filled before) : filled_{before} {}

    Table table;

    std::optional<Fault> add(Row row);  // row numbers must ascend
    const Filled& filled() const { return filled_; }

private:
    Filled filled_;
};

std::size_t bytes_held(const Table& table);  // in memory, by allocated size

std::string column_letters(std::size_t column);  // 0 -> A, 26 -> AA

}  // namespace jinze::sheets
