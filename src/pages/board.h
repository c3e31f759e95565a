// The board: how everything stands in an organisation and below it, and what changed since another day.
#pragma once

#include "desk/board_view.h"
#include "pages/reader.h"

namespace jinze::pages {

struct BoardAsked {
    std::optional<std::string> node, by, on, known, compare;
};
struct ComparedCell {
    std::string column;
    desk::Tally tally;
    std::optional<desk::Tally> before;    // on the day compared with
};
struct ComparedRow {
    std::string id, name;                 // o17, or the code of a duty
    std::optional<Words> group;           // the first row of a group carries its head
    std::vector<ComparedCell> cells;
    std::optional<Words> change;          // one sentence, where something changed
};
struct BoardPage {
    std::string node, node_name, by;
    Day on{}, known{};
    std::optional<Day> compared;
    std::vector<desk::BoardColumn> columns;
    std::vector<ComparedRow> rows;        // in official order, never by count
    desk::Tally total;
    std::optional<desk::Tally> total_before;
    Words sentence;
};
BOOST_DESCRIBE_STRUCT(ComparedCell, (), (column, tally, before))
BOOST_DESCRIBE_STRUCT(ComparedRow, (), (id, name, group, cells, change))
BOOST_DESCRIBE_STRUCT(BoardPage, (), (node, node_name, by, on, known, compared, columns, rows, total, total_before, sentence))

Told<BoardPage> board(const Reader& reader, const BoardAsked& asked);

}  // namespace jinze::pages
