// The board: the standings in an organisation and below it, and the changes since another day. It shows the year of the
// day asked about. What was missed in earlier years is counted, and shown on request.
#pragma once

#include "app/views/board/board_view.h"
#include "app/views/board/scopes.h"
#include "app/views/reader.h"

namespace jinze::views {

struct BoardQuestion {
    std::string node;
    std::optional<By> by;
    std::optional<Day> on, known, compare;
    std::optional<YesNo> earlier;
};
BOOST_DESCRIBE_STRUCT(BoardQuestion, (), (node, by, on, known, compare, earlier))
struct ComparedCell {
    std::string column;  // an area; or the month of the last day: earlier, 01 to 12, later
    int span = 1;        // by month: number of columns its windows cover, ending with that month
    Tally tally;
    std::optional<Tally> before;    // on the day compared with
    std::optional<Bilingual> note;  // by month: 3月27日, 12月31日前
};
struct ComparedRow {
    std::string id;  // o17; by month the bearers and the duty's code
    Bilingual name;
    std::optional<Bilingual> note;             // by month: frequency
    std::optional<std::string> duty, bearers;  // by month: the query of the list behind its cells
    std::optional<Bilingual> group;            // the first row of a group has the group's heading
    std::vector<ComparedCell> cells;
    std::optional<Bilingual> change;  // one sentence, if something changed
};
struct BoardPage {
    std::string node, node_name, by;
    Day on{}, known{};
    std::optional<Day> compared;
    bool earlier = false;    // includes what was missed in earlier years
    int missed_earlier = 0;  // the number of those, shown or not
    std::vector<BoardColumn> columns;
    std::vector<ComparedRow> rows;  // grouped by kind in official order, never by count
    Tally total;
    std::optional<Tally> total_before;
    Bilingual sentence;
    std::vector<Scope> scopes;  // the total, by scope
};
BOOST_DESCRIBE_STRUCT(ComparedCell, (), (column, span, tally, before, note))
BOOST_DESCRIBE_STRUCT(ComparedRow, (), (id, name, note, duty, bearers, group, cells, change))
BOOST_DESCRIBE_STRUCT(BoardPage, (),
                      (node, node_name, by, on, known, compared, earlier, missed_earlier, columns, rows, total,
                       total_before, sentence, scopes))

Result<BoardPage> board(const Reader& reader, const BoardQuestion& asked);

}  // namespace jinze::views
