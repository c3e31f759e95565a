#include "pages/board.h"

#include <fmt/format.h>

#include "desk/naming.h"
#include "pages/answering.h"
#include "pages/wording.h"

namespace jinze::pages {
namespace {

using desk::BoardAnswer;
using desk::Tally;
using duty::Standing;

// Whatever the table of rights says, no cell counts what the reader may not read.
BoardAnswer board_on(const Reader& reader, OrgId node, desk::By by, Day on, Day known)
{
    return desk::board_view(reader.asking(), node, by, on, known, [&](const std::vector<OrgId>& scope, const desk::Stands& take) {
        const auto bodies = readable(reader, scope);
        if (bodies.empty()) return;
        if (on == known) reader.each_standing(bodies, on, take);
        else desk::by_judging_each(reader.facts(), on, known)(bodies, take);
    });
}

// The changes worth a sentence, most pressing first.
struct Counted {
    Standing standing;
    int Tally::*count;
};
constexpr std::array told_in_order{Counted{Standing::overdue, &Tally::overdue}, Counted{Standing::reason_wanted, &Tally::reason_wanted},
                                   Counted{Standing::done, &Tally::done}, Counted{Standing::done_entered_late, &Tally::done_entered_late},
                                   Counted{Standing::done_late, &Tally::done_late}, Counted{Standing::answered, &Tally::answered}};

// Windows that ended between the two days, as the reason why more is past its last day.
Words reason_of(Day before, Day after)
{
    for (const auto& [month, day, zh, en] : {std::tuple{12U, 31U, "因年度期限届满", "because the year ended"},
                                             std::tuple{6U, 30U, "因上半年期限届满", "because the half-year ended"},
                                             std::tuple{9U, 30U, "因第三季度期限届满", "because the third quarter ended"},
                                             std::tuple{3U, 31U, "因第一季度期限届满", "because the first quarter ended"}})
        for (int year = year_of(before); year <= year_of(after); ++year)
            if (const Day end = day_at(year, month, day); before <= end && end < after) return {zh, en};
    const bool month_ended = civil(before).month() != civil(after).month() || civil(before).year() != civil(after).year();
    return month_ended ? Words{"因当月期限届满", "because the month ended"} : Words{};
}

// What changed, most pressing first, and why more is past its last day.
std::optional<Words> change_words(const Tally& before, const Tally& after, const Words& why)
{
    Words said;
    for (const Counted& it : told_in_order) {
        const int change = after.*it.count - before.*it.count;
        if (change == 0) continue;
        const desk::Said word = desk::words_of(it.standing);
        const bool past = change > 0 && (it.standing == Standing::overdue || it.standing == Standing::reason_wanted);
        const bool first = said.zh.empty();
        said.zh += fmt::format("{}{}{}{}项", first ? "" : "；", word.zh, change > 0 ? "增加" : "减少", std::abs(change));
        said.en += fmt::format("{}{} {} {}", first ? "" : "; ", word.en, change > 0 ? "up by" : "down by", std::abs(change));
        if (!first || !past || why.zh.empty()) continue;
        said.zh += "，" + why.zh;
        said.en += ", " + why.en;
    }
    if (said.zh.empty()) return {};
    return said;
}

Words sentence_of(const BoardPage& page, bool by_unit)
{
    const auto units = page.rows.size();
    Words said = by_unit && page.by == "area" ? Words{fmt::format("{}个单位。", units), fmt::format("{} units. ", units)} : Words{};
    if (!page.compared) return said;
    const Words why = *page.compared < page.on ? reason_of(*page.compared, page.on) : Words{};
    const auto change = change_words(*page.total_before, page.total, why);
    const std::string day = *page.compared == page.on ? desk::in_chinese(*page.compared) : short_chinese(*page.compared);
    if (!change) {
        said.zh += fmt::format("较{}没有变化。", day);
        said.en += fmt::format("No change since {}.", to_text(*page.compared));
        return said;
    }
    said.zh += fmt::format("较{}：{}。", day, change->zh);
    said.en += fmt::format("Since {}: {}.", to_text(*page.compared), change->en);
    return said;
}

// What the register says of an organisation's place: units stand together, bodies by their kind.
Words head_of(const Reader& reader, OrgId org)
{
    using registry::OrgKind;
    switch (reader.people()[org].kind) {
        case OrgKind::district_committee:
        case OrgKind::work_committee:
        case OrgKind::organisation_department: return {"区级组织", "Bodies of the district"};
        case OrgKind::unit: return {"单位", "Units"};
        case OrgKind::party_group:
        case OrgKind::leading_group:
        case OrgKind::department_committee: return {"党组、领导班子", "Leading groups"};
        case OrgKind::street_committee: return {"街道党工委", "Street committees"};
        case OrgKind::organ_committee:
        case OrgKind::general_branch:
        case OrgKind::discipline_body: return {"机关党组织", "Organ Party organisations"};
        default: return {"党支部", "Branches"};
    }
}

void add_rows(BoardPage& page, const Reader& reader, BoardAnswer now)
{
    std::string head;
    for (desk::BoardRow& row : now.rows) {
        ComparedRow it{.id = row.id, .name = row.name};
        if (now.by == "area") {
            Words words = head_of(reader, *desk::id_from<OrgId>('o', row.id));
            if (words.zh != head) {
                head = words.zh;
                it.group = std::move(words);
            }
        }
        for (desk::BoardCell& cell : row.cells) it.cells.push_back({cell.column, cell.tally, {}});
        page.rows.push_back(std::move(it));
    }
}

Tally& operator+=(Tally& sum, const Tally& more)
{
    boost::mp11::mp_for_each<codec::Members<Tally>>([&](auto member) { sum.*member.pointer += more.*member.pointer; });
    return sum;
}

// A cell or a row that stood on the other day alone stays away: it has nothing now to compare.
void add_before(BoardPage& page, const BoardAnswer& before)
{
    std::map<std::pair<std::string, std::string>, Tally> cells;
    for (const desk::BoardRow& row : before.rows)
        for (const desk::BoardCell& cell : row.cells) cells[{row.id, cell.column}] = cell.tally;
    for (ComparedRow& row : page.rows) {
        Tally was, is;
        for (ComparedCell& cell : row.cells) {
            const auto found = cells.find({row.id, cell.column});
            cell.before = found == cells.end() ? Tally{} : found->second;
            was += *cell.before;
            is += cell.tally;
        }
        row.change = change_words(was, is, {});
    }
    page.compared = before.on;
    page.total_before = before.total;
}

}  // namespace

Told<BoardPage> board(const Reader& reader, const BoardAsked& asked)
{
    const auto node = org_asked(reader, asked.node.value_or(""));
    if (!node) return std::unexpected{node.error()};
    const auto looked = looked_asked(reader, asked.on, asked.known);
    if (!looked) return std::unexpected{looked.error()};
    const auto [on, known] = *looked;
    const desk::By by = asked.by == "month" ? desk::By::month : desk::By::area;
    BoardAnswer now = board_on(reader, *node, by, on, known);
    BoardPage page{.node = now.node, .node_name = now.node_name, .by = now.by, .on = on, .known = known, .columns = now.columns,
                   .total = now.total};
    add_rows(page, reader, std::move(now));
    if (asked.compare && !asked.compare->empty()) {
        const auto other = day_asked(reader, asked.compare, on, "compare");
        if (!other) return std::unexpected{other.error()};
        add_before(page, board_on(reader, *node, by, *other, std::min(*other, known)));
    }
    const auto kind = reader.people()[*node].kind;
    page.sentence = sentence_of(page, kind == registry::OrgKind::work_committee || kind == registry::OrgKind::district_committee);
    return page;
}

}  // namespace jinze::pages
