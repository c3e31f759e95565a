#include "app/views/board/board.h"

#include <fmt/format.h>

#include "app/views/board/board_words.h"
#include "app/views/board/duty_list.h"
#include "app/views/wording.h"

namespace jinze::views {
namespace {

Tally& operator+=(Tally& sum, const Tally& more)
{
    boost::mp11::mp_for_each<described::Members<Tally>>(
        [&](auto member) { sum.*member.pointer += more.*member.pointer; });
    return sum;
}

std::vector<BoardColumn> area_columns()
{
    std::vector<BoardColumn> columns;
    for (const auto& area : described::words<duty::Area>)
        columns.push_back({std::string{area.name}, words::words_of(area.value), {}});
    return columns;
}

// The twelve months, and the columns beside them if they are not empty.
std::vector<BoardColumn> month_columns(const Roll& roll)
{
    static constexpr std::array names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto any = [&](int month) {
        return std::any_of(roll.rows.begin(), roll.rows.end(),
                           [&](const auto& row) { return row.second.contains(month); });
    };
    std::vector<BoardColumn> columns;
    if (any(0)) columns.push_back({"earlier", {"以前", "earlier"}, {}});
    for (int month = 1; month <= 12; ++month)
        columns.push_back(
            {month_id(month), {fmt::format("{}月", month), names[static_cast<std::size_t>(month - 1)]}, month});
    if (any(13)) columns.push_back({"later", {"以后", "later"}, {}});
    return columns;
}

struct Look {
    const Reader& reader;
    const Rolling& asked;
    const Roll& now;
    const std::optional<Roll>& before;

    // Cells and rows that exist only on the other day are left out, because there is nothing to compare.
    std::optional<Tally> tally_before(const RowAt& at, int column) const
    {
        if (!before) return {};
        const auto row = before->rows.find(at);
        if (row == before->rows.end() || !row->second.contains(column)) return Tally{};
        return tally_of(row->second.at(column).counts);
    }
    void finish(ComparedRow& row) const
    {
        if (!before) return;
        Tally was, is;
        for (const ComparedCell& cell : row.cells) {
            was += *cell.before;
            is += cell.tally;
        }
        row.change = change_words(was, is);
    }
};

void add_units(BoardPage& page, const Look& look)
{
    struct Unit {
        RowHead head;
        RowAt at;
    };
    std::vector<Unit> units;
    for (const auto& [at, cells] : look.now.rows) units.push_back({head_of(look.reader, OrgId{at.of}), at});
    std::stable_sort(units.begin(), units.end(),
                     [](const Unit& a, const Unit& b) { return a.head.place < b.head.place; });
    std::optional<int> head;
    for (const Unit& unit : units) {
        const std::string name = look.reader.asking().name(OrgId{unit.at.of});
        ComparedRow row{.id = to_text(OrgId{unit.at.of}), .name = {name, name}};
        if (head != unit.head.place) row.group = unit.head.words;
        head = unit.head.place;
        for (const auto& [column, cell] : look.now.rows.at(unit.at))
            row.cells.push_back({.column = page.columns[static_cast<std::size_t>(column)].id,
                                 .tally = tally_of(cell.counts),
                                 .before = look.tally_before(unit.at, column)});
        look.finish(row);
        page.rows.push_back(std::move(row));
    }
}

void add_duties(BoardPage& page, const Look& look)
{
    const OfficialOrder order{look.reader.state.duties()};
    std::optional<Bearers> head;
    for (const auto& [at, cells] : look.now.rows) {
        const duty::DutyVersion& version = *look.reader.state.duties().latest(order.duties()[at.of]);
        const std::string code = version.terms.duty.text(), who{described::word_of(at.bearers)};
        ComparedRow row{.id = who + "." + code,
                        .name = title_of(look.reader.asking(), version),
                        .note = cadence_of(version.terms.owed),
                        .duty = code,
                        .bearers = who};
        if (head != at.bearers)
            row.group = head_of(look.reader, at.bearers, look.now.who.at(at.bearers), look.asked.day.on);
        head = at.bearers;
        if (row.note->zh.empty()) row.note.reset();
        for (const auto& [column, months] : bars(cells))
            row.cells.push_back({.column = month_id(column),
                                 .span = months.last - months.first + 1,
                                 .tally = tally_of(cells.at(column).counts),
                                 .before = look.tally_before(at, column),
                                 .note = note_of(look.reader, cells.at(column), look.asked.day, look.asked.known)});
        look.finish(row);
        page.rows.push_back(std::move(row));
    }
}

std::size_t units_in(const Reader& reader, const Roll& roll)
{
    return static_cast<std::size_t>(std::count_if(roll.rows.begin(), roll.rows.end(), [&](const auto& row) {
        return reader.people()[OrgId{row.first.of}].kind == registry::OrgKind::unit;
    }));
}

}  // namespace

Result<BoardPage> board(const Reader& reader, const BoardQuestion& asked)
{
    const auto node = org_asked(reader, asked.node);
    if (!node) return std::unexpected{node.error()};
    const auto looked = as_of_asked(reader, {asked.on, asked.known});
    if (!looked) return std::unexpected{looked.error()};
    const auto [on, known] = *looked;
    const bool earlier = asked.earlier == YesNo::yes;
    const By by = asked.by.value_or(By::area);
    const Rolling rolling{.node = *node, .by = by, .day = {on, year_of(on)}, .known = known, .earlier = earlier};
    const Roll now = roll(reader, rolling);
    std::optional<Roll> before;
    BoardPage page{.node = to_text(*node),
                   .node_name = reader.asking().name(*node),
                   .by = by == By::area ? "area" : "month",
                   .on = on,
                   .known = known,
                   .earlier = earlier,
                   .missed_earlier = now.missed,
                   .columns = by == By::area ? area_columns() : month_columns(now),
                   .total = now.total()};
    if (asked.compare) {
        const auto other = day_asked(reader, asked.compare, on, "compare");
        if (!other) return std::unexpected{other.error()};
        before = roll(reader, {.node = *node,
                               .by = by,
                               .day = {*other, year_of(on)},
                               .known = std::min(*other, known),
                               .earlier = earlier});
        page.compared = *other;
        page.total_before = before->total();
    }
    const Look look{reader, rolling, now, before};
    if (by == By::area)
        add_units(page, look);
    else
        add_duties(page, look);
    page.scopes = in_words(now.scopes, reader.people()[*node].kind);
    const bool counts_units = by == By::area && is_by_unit(reader.people()[*node].kind);
    page.sentence = sentence_of(page, counts_units ? std::optional{units_in(reader, now)} : std::nullopt);
    return page;
}

}  // namespace jinze::views
