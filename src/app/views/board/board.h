// The board: how everything stands in an organisation and below it, and what changed since another day. It shows the
// year of the day asked about; what was missed in earlier years is counted, and shown to whoever asks for it.
#pragma once

#include "app/views/board/board_view.h"
#include "app/views/board/scopes.h"
#include "app/views/reader.h"

namespace jinze::views {

struct BoardQuestion {
    std::string node;
    std::optional<desk::By> by;
    std::optional<Day> on, known, compare;
    std::optional<YesNo> earlier;
};
BOOST_DESCRIBE_STRUCT(BoardQuestion, (), (node, by, on, known, compare, earlier))
struct ComparedCell {
    std::string column;  // an area; or the month of the last day: earlier, 01 to 12, later
    int span = 1;        // by month: how many columns its windows cover, ending with that month
    desk::Tally tally;
    std::optional<desk::Tally> before;  // on the day compared with
    std::optional<Bilingual> note;      // by month: 3月27日, 12月31日前
};
struct ComparedRow {
    std::string id;  // o17; by month who owes it and the duty's code
    Bilingual name;
    std::optional<Bilingual> note;             // by month: how often
    std::optional<std::string> duty, bearers;  // by month: what the list behind its cells is asked by
    std::optional<Bilingual> group;            // the first row of a group carries its head
    std::vector<ComparedCell> cells;
    std::optional<Bilingual> change;  // one sentence, where something changed
};
struct BoardPage {
    std::string node, node_name, by;
    Day on{}, known{};
    std::optional<Day> compared;
    bool earlier = false;    // with what was missed in earlier years
    int missed_earlier = 0;  // how many that is, shown or not
    std::vector<desk::BoardColumn> columns;
    std::vector<ComparedRow> rows;  // under their kinds and in official order, never by count
    desk::Tally total;
    std::optional<desk::Tally> total_before;
    Bilingual sentence;
    std::vector<Scope> scopes;  // the total, told apart by whose it is
};
BOOST_DESCRIBE_STRUCT(ComparedCell, (), (column, span, tally, before, note))
BOOST_DESCRIBE_STRUCT(ComparedRow, (), (id, name, note, duty, bearers, group, cells, change))
BOOST_DESCRIBE_STRUCT(BoardPage, (),
                      (node, node_name, by, on, known, compared, earlier, missed_earlier, columns, rows, total,
                       total_before, sentence, scopes))

Result<BoardPage> board(const Reader& reader, const BoardQuestion& asked);

}  // namespace jinze::views
