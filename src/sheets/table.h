// A sheet as it was read or is to be written: rows of cells, each with the place where it stands,
// so that whatever is wrong can be named by row and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"

namespace jinze::sheets {

// What no file may exceed. Checked while reading, on what is really there, not on what the file
// claims.
namespace limits {
inline constexpr std::size_t file_bytes = 64u << 20;       // as uploaded
inline constexpr std::size_t inflated_bytes = 100u << 20;  // all parts of an xlsx together
inline constexpr std::size_t text_bytes = 64u << 20;       // all cells together
inline constexpr std::size_t rows = 1'000'000;             // also the greatest row number
inline constexpr std::size_t columns = 200;
inline constexpr std::size_t cells = 2'000'000;
inline constexpr std::size_t cell_characters = 32'767;  // Excel's own limit
}  // namespace limits

// Why a file, a row or a cell is not taken: a code for programs, one sentence for people. row: as
// Excel numbers rows (for csv: records, or the line where the encoding breaks), 0 where none is
// concerned.
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
    day,      // text: 2003-07-01, 2003-07 where only year and month show, 2003-07-01 14:30:00
    boolean,  // text: TRUE or FALSE
    error,    // text: #REF! and the like, or #UNCALCULATED for a formula without a stored value
};

struct Cell {
    std::string text;  // UTF-8
    CellKind kind = CellKind::text;

    bool empty() const { return text.empty(); }
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
    std::uint32_t number = 0;  // from 1
    std::vector<Cell> cells;   // from column A; the last one is never empty

    const Cell& at(std::size_t column) const;  // an empty cell beyond the last

    friend bool operator==(const Row&, const Row&) = default;
};

struct Table {
    std::string name;
    Epoch epoch = Epoch::from_1900;
    std::vector<Row> rows;  // numbers ascending; rows without any text are left out

    friend bool operator==(const Table&, const Table&) = default;
};

// Fills a table row by row and stops at the limits.
class Filling {
public:
    Table table;

    std::optional<Fault> add(Row row);  // row numbers must ascend

private:
    std::size_t cells_ = 0;
    std::size_t bytes_ = 0;
};

std::size_t bytes_held(const Table& table);  // in memory, by what is really set aside

std::string column_letters(std::size_t column);  // 0 -> A, 26 -> AA

}  // namespace jinze::sheets
