#include "app/views/board/board_view.h"

#include <fmt/format.h>

#include "app/views/board/board_roll.h"
#include "app/views/board/duty_list.h"
#include "app/words/columns.h"
#include "domain/duty/board.h"

namespace jinze::views {
namespace {

using duty::Standing;

using Counts = std::array<int, duty::standings>;

Counts counts_of(const Tally& it)
{
    return {it.not_owed,        it.waived,   it.done,          it.done_entered_late, it.done_late, it.not_begun,
            it.awaiting_notice, it.answered, it.reason_wanted, it.overdue,           it.due_soon,  it.open};
}

std::vector<BoardColumn> columns_of(By by)
{
    std::vector<BoardColumn> columns;
    if (by == By::area) {
        for (const auto& area : described::words<duty::Area>)
            columns.push_back({std::string{area.name}, words::words_of(area.value), {}});
        return columns;
    }
    columns.push_back({"earlier", {"以前", "earlier"}, {}});
    for (int month = 1; month <= 12; ++month)
        columns.push_back(
            {fmt::format("{:02}", month), {fmt::format("{}月", month), fmt::format("{:02}", month)}, month});
    columns.push_back({"later", {"以后", "later"}, {}});
    return columns;
}

// 待说明 2/13: the most pressing standing, its count, and the total.
std::string cell_text(const Tally& tally, bool english)
{
    const auto counts = counts_of(tally);
    int all = 0;
    for (const int count : counts) all += count;
    for (const Standing standing : by_urgency) {
        const int count = counts[static_cast<std::size_t>(standing)];
        if (count == 0) continue;
        const Bilingual word = words::words_of(standing);
        return fmt::format("{} {}/{}", english ? word.en : word.zh, count, all);
    }
    return "·";
}

}  // namespace

OrgId unit_of(const registry::Register& people, OrgId org) { return people[org].unit ? people[org].unit : org; }

Tally tally_of(const std::array<int, duty::standings>& counts)
{
    return {counts[0], counts[1], counts[2], counts[3], counts[4],  counts[5],
            counts[6], counts[7], counts[8], counts[9], counts[10], counts[11]};
}

BoardAnswer board_view(const desk::Asking& asking, OrgId node, By by, Day on, Day known)
{
    const auto facts = asking.facts();
    const views::Roll roll =
        views::roll(facts, {.node = node, .by = by, .day = {on, year_of(on)}, .known = known, .earlier = true},
                    [&](const duty::Stands& take) {
                        const auto scope = facts.people.scope(node, on, known);
                        if (on == known)
                            duty::Board{facts, on}.each(facts, scope, on, take);
                        else
                            duty::judge_all(facts, scope, on, known, take);
                    });
    std::map<std::uint32_t, std::map<int, Counts>> rows;  // of a duty for all who owe it
    for (const auto& [at, cells] : roll.rows)
        for (const auto& [column, cell] : cells)
            for (std::size_t i = 0; i < duty::standings; ++i) rows[at.of][column][i] += cell.counts[i];
    const OfficialOrder order{facts.duties};
    BoardAnswer board{.node = to_text(node),
                      .node_name = asking.name(node),
                      .by = by == By::area ? "area" : "month",
                      .on = on,
                      .known = known,
                      .columns = columns_of(by),
                      .total = roll.total()};
    for (const auto& [of, cells] : rows) {
        BoardRow row{to_text(OrgId{of}), {}, {}};
        if (by == By::month) row.id = order.duties()[of].text();
        row.name = by == By::area ? asking.name(OrgId{of}) : facts.duties.latest(order.duties()[of])->title;
        for (const auto& [column, counts] : cells)
            row.cells.push_back({board.columns[static_cast<std::size_t>(column)].id, tally_of(counts)});
        board.rows.push_back(std::move(row));
    }
    return board;
}

std::string printed(const BoardAnswer& board, bool english)
{
    words::Columns table;
    std::vector<std::string> head{""};
    for (const BoardColumn& column : board.columns) head.push_back(english ? column.name.en : column.name.zh);
    table.add(head);
    for (const BoardRow& row : board.rows) {
        std::vector<std::string> line{row.name};
        for (const BoardColumn& column : board.columns) {
            const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                                           [&](const BoardCell& it) { return it.column == column.id; });
            line.push_back(cell == row.cells.end() ? "" : cell_text(cell->tally, english));
        }
        table.add(std::move(line));
    }
    std::string out =
        fmt::format("{}  {}{}\n{}\n", board.node_name, to_text(board.on),
                    board.on == board.known ? "" : (english ? " as known on " : " 按所知 ") + to_text(board.known),
                    table.printed());
    const auto counts = counts_of(board.total);
    for (const Standing standing : by_urgency) {
        const Bilingual word = words::words_of(standing);
        if (const int count = counts[static_cast<std::size_t>(standing)])
            out += fmt::format("{} {}  ", english ? word.en : word.zh, count);
    }
    return out + "\n";
}

}  // namespace jinze::views
