#include "app/views/board/board_view.h"

#include <fmt/format.h>

#include "app/views/board/duty_list.h"
#include "app/words/columns.h"
#include "domain/duty/board.h"

namespace jinze::desk {
namespace {

using duty::Obligation;
using duty::Standing;

constexpr std::uint32_t earlier = 0, later = 13;  // the columns beside the months 1 to 12

std::optional<std::uint32_t> month_column(const Obligation& it, Standing standing, Day on)
{
    const int year = year_of(on), last = year_of(it.last);
    if (last == year) return static_cast<unsigned>(civil(it.last).month());
    if (last > year) return it.begin <= on ? std::optional{later} : std::nullopt;
    const bool over = duty::is_settled(standing) || standing == Standing::not_owed;
    return over ? std::nullopt : std::optional{earlier};
}

std::array<int, duty::standings> counts_of(const Tally& it)
{
    return {it.not_owed,        it.waived,   it.done,          it.done_entered_late, it.done_late, it.not_begun,
            it.awaiting_notice, it.answered, it.reason_wanted, it.overdue,           it.due_soon,  it.open};
}

std::vector<BoardColumn> columns_of(By by)
{
    std::vector<BoardColumn> columns;
    if (by == By::area) {
        for (const auto& area : described::words<duty::Area>)
            columns.push_back({std::string{area.name}, words_of(area.value), {}});
        return columns;
    }
    columns.push_back({"earlier", {"以前", "earlier"}, {}});
    for (int month = 1; month <= 12; ++month)
        columns.push_back(
            {fmt::format("{:02}", month), {fmt::format("{}月", month), fmt::format("{:02}", month)}, month});
    columns.push_back({"later", {"以后", "later"}, {}});
    return columns;
}

// 待说明 2/13: the most pressing standing, how many stand so, and how many there are.
std::string cell_text(const Tally& tally, bool english)
{
    const auto counts = counts_of(tally);
    int all = 0;
    for (const int count : counts) all += count;
    for (const Standing standing : by_urgency) {
        const int count = counts[static_cast<std::size_t>(standing)];
        if (count == 0) continue;
        const Bilingual word = words_of(standing);
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

Judge by_judging_each(const duty::Facts& facts, Day on, Day known)
{
    return [facts, on, known](const std::vector<OrgId>& bodies, const Stands& take) {
        for (const Obligation& it : duty::obligations(facts, bodies, on, known))
            take(it, duty::evaluate(facts, it, on, known).standing);
    };
}

Judge by_comparing(const duty::Facts& facts, Day on)
{
    return [board = std::make_shared<const duty::Board>(facts, on), facts, on](
               const std::vector<OrgId>& bodies, const Stands& take) { board->each(facts, bodies, on, take); };
}

std::vector<Counted> board_of(const duty::Facts& facts, const std::vector<OrgId>& scope, bool by_unit, By by, Day on,
                              Day known, const Judge& judge)
{
    const OfficialOrder order{facts.duties};
    std::map<std::pair<std::uint32_t, std::uint32_t>, Counted> cells;
    judge(scope, [&](const Obligation& it, Standing standing) {
        const auto month = month_column(it, standing, on);
        if (!month) return;
        const OrgId home = duty::home_of(facts, it.bearer, std::min(on, it.last), known);
        const std::uint32_t row = by == By::month ? static_cast<std::uint32_t>(order.of(it.terms().duty))
                                                  : (by_unit ? unit_of(facts.people, home) : home).number();
        const std::uint32_t column = by == By::month ? *month : static_cast<std::uint32_t>(it.terms().area);
        Counted& cell = cells[{row, column}];
        cell.row = row;
        cell.column = column;
        ++cell.counts[static_cast<std::size_t>(standing)];
    });
    std::vector<Counted> all;
    for (const auto& [place, cell] : cells) all.push_back(cell);
    return all;
}

BoardAnswer board_view(const Asking& asking, OrgId node, By by, Day on, Day known)
{
    const auto judge = on == known ? by_comparing(asking.facts(), on) : by_judging_each(asking.facts(), on, known);
    return board_view(asking, node, by, on, known, judge);
}

BoardAnswer board_view(const Asking& asking, OrgId node, By by, Day on, Day known, const Judge& judge)
{
    const auto& people = asking.people();
    const OfficialOrder order{asking.state.duties()};
    BoardAnswer board{.node = to_text(node),
                      .node_name = asking.name(node),
                      .by = by == By::area ? "area" : "month",
                      .on = on,
                      .known = known,
                      .columns = columns_of(by)};
    std::array<int, duty::standings> total{};
    std::optional<std::uint32_t> row;
    for (const Counted& cell :
         board_of(asking.facts(), people.scope(node, on, known), is_by_unit(people[node].kind), by, on, known, judge)) {
        if (row != cell.row) {
            row = cell.row;
            if (by == By::area) {
                board.rows.push_back({to_text(OrgId{cell.row}), asking.name(OrgId{cell.row}), {}});
            } else {
                const Code& duty = order.duties()[cell.row];
                board.rows.push_back({duty.text(), asking.state.duties().latest(duty)->title, {}});
            }
        }
        board.rows.back().cells.push_back({board.columns[cell.column].id, tally_of(cell.counts)});
        for (std::size_t i = 0; i < total.size(); ++i) total[i] += cell.counts[i];
    }
    board.total = tally_of(total);
    return board;
}

std::string printed(const BoardAnswer& board, bool english)
{
    Columns table;
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
        const Bilingual word = words_of(standing);
        if (const int count = counts[static_cast<std::size_t>(standing)])
            out += fmt::format("{} {}  ", english ? word.en : word.zh, count);
    }
    return out + "\n";
}

}  // namespace jinze::desk
