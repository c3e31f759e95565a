#include "app/views/appraisal_sheets/score_tree.h"

#include <fmt/format.h>

#include "app/views/appraisal_sheets/labels.h"
#include "app/views/appraisal_sheets/schemes.h"
#include "app/views/matter/known.h"
#include "domain/fact_sheet/facts_of.h"

namespace jinze::views {
namespace {

using scheme::Node;
using scheme::NodeKind;
using scheme::NodeState;

constexpr std::size_t most_evidence = 40;  // of one row; the rest is counted

// 一 to 九十九.
std::string chinese_number(int number)
{
    static constexpr std::array<const char*, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const int tens = number / 10, ones = number % 10;
    std::string text;
    if (tens > 1) text += digits.at(static_cast<std::size_t>(tens));
    if (tens > 0) text += "十";
    return text + digits.at(static_cast<std::size_t>(ones));
}

class Tree {
public:
    Tree(const Reader& reader, const scheme::Scheme& scheme, ScoreTreePage& page, OrgId body)
        : reader_{reader}, scheme_{scheme}, page_{page}, body_{body}
    {
    }

    void add(const Node& root)
    {
        int loose = 0;
        for (const Node& it : root.below)
            if (it.kind == NodeKind::item) add_item(it, std::to_string(++loose), 0);
        int part = 0;
        for (const Node& it : root.below)
            if (it.kind == NodeKind::part) {
                ++part;
                add_part(it, chinese_number(part), std::to_string(part), 0);
            }
    }

private:
    bool is_absent(const Node& node)
    {
        if (node.state != NodeState::absent) return false;
        page_.absent.push_back(node.title);
        return true;
    }

    void add_part(const Node& node, const std::string& ref, const std::string& number, int depth)
    {
        if (is_absent(node)) return;
        TreeRow row{.ref = ref, .is_part = true, .depth = depth, .title = node.title, .says = node.says};
        row.state = static_cast<TreeState>(node.state);
        row.arithmetic = node.arithmetic;
        row.refers = node.refers;
        if (node.full) {
            row.full = Bilingual{fmt::format("满分{}分", node.full->text()), "full mark " + node.full->text()};
            if (node.applicable && *node.applicable != *node.full) {
                row.full->zh += fmt::format("，适用{}分", node.applicable->text());
                row.full->en += fmt::format(", {} applicable", node.applicable->text());
            }
        }
        row.amount = amount_of(node);
        page_.rows.push_back(std::move(row));
        int line = 0;
        for (const Node& it : node.below) {
            const std::string below = fmt::format("{}.{}", number, ++line);
            it.kind == NodeKind::item ? add_item(it, below, depth) : add_part(it, below, below, depth + 1);
        }
    }

    void add_item(const Node& node, const std::string& ref, int depth)
    {
        if (is_absent(node)) return;
        const LabelAt at{body_, page_.known};
        const desk::Asking asking = reader_.asking();
        TreeRow row{.ref = ref, .depth = depth, .title = node.title, .says = node.says, .clause = node.clause};
        row.state = static_cast<TreeState>(node.state);
        row.amount = amount_of(node);
        row.facts = in_words(asking, node.facts, node.lines, at);
        row.arithmetic = node.arithmetic;
        row.source = source_of(node);
        row.refers = node.refers;
        for (const std::string& id : node.evidence)
            if (row.evidence.size() < most_evidence) row.evidence.push_back(evidence(id));
        row.evidence_count = static_cast<int>(node.evidence.size());
        page_.unanswered += node.state == NodeState::unanswered;
        page_.judged += !node.uses.empty() && node.uses.front() == "judged" && node.state == NodeState::counted;
        page_.rows.push_back(std::move(row));
    }

    static Bilingual amount_of(const Node& node)
    {
        switch (node.state) {
            case NodeState::not_applicable: return {"不适用，不是0分", "not applicable, which is not 0"};
            case NodeState::not_due: return {"未到期，不计", "not due, left out"};
            case NodeState::unanswered: return {"还没有认定，不计", "not yet stated, left out"};
            case NodeState::absent: return {};
            case NodeState::counted: break;
        }
        if (node.added) return {fmt::format("加{}分", node.added.text()), fmt::format("adds {}", node.added.text())};
        if (node.value && node.kind == NodeKind::item && node.lost)
            return {fmt::format("{} − {} = {}分", node.full->text(), node.lost.text(), node.value->text()),
                    fmt::format("{} − {} = {}", node.full->text(), node.lost.text(), node.value->text())};
        if (node.value) return {node.value->text() + "分", node.value->text()};
        if (node.takes_nothing) return {"不加", "adds nothing"};
        return node.lost ? Bilingual{fmt::format("扣{}分", node.lost.text()), "loses " + node.lost.text()}
                         : Bilingual{"不扣", "loses nothing"};
    }

    std::string source_of(const Node& node) const
    {
        for (const scheme::Item& item : scheme_.items) {
            if (item.id.text() != node.id) continue;
            const scheme::SchemeDocument* document = scheme_.document(item.source.document);
            const std::string title = document ? document->title.zh : scheme_.title.zh;
            return item.source.row ? fmt::format("《{}》第{}行", title, *item.source.row)
                                   : fmt::format("《{}》", title);
        }
        return {};
    }

    TreeEvidence evidence(const std::string& id)
    {
        if (const auto record = id_from<RecordId>(id)) return of_record(*record, id);
        if (const auto matter = id_from<matter::MatterId>(id)) {
            const auto* it = reader_.state.of<matter::Matters>().find(*matter);
            if (it && reads(reader_, *it)) return {id, reader_.directory.text(it->opened.title), true};
        }
        if (const auto org = id_from<OrgId>(id))
            if (reader_.people().find(*org) && reader_.reads(*org)) return {id, reader_.asking().name(*org), true};
        return {id, id, false};
    }

    TreeEvidence of_record(RecordId record, const std::string& id)
    {
        const record::Record* it = reader_.state.records().find(record);
        if (!it || !reader_.reads(*it)) return {id, id, false};
        const std::string title = reader_.asking().title(record, page_.known);
        page_.erased += title.empty();
        return {id, title.empty() ? "已删除" : title, true};
    }

    const Reader& reader_;
    const scheme::Scheme& scheme_;
    ScoreTreePage& page_;
    OrgId body_;
};

}  // namespace

Result<ScoreTreePage> score_tree(const Reader& reader, const ScoreTreeQuestion& asked)
{
    const auto body = org_asked(reader, asked.node);
    if (!body) return std::unexpected{body.error()};
    if (!may_read_body(reader, *body)) return std::unexpected{not_yours("node")};
    const fact_sheet::Period period = year_asked(reader, asked.year);
    const auto known = day_asked(reader, asked.known, known_for(reader, *body, period), "known");
    if (!known) return std::unexpected{known.error()};
    ScoreTreePage page{
        .body = named(reader, *body), .year = year_of(period.last), .known = *known, .leaves = reader.state.leaves()};
    for (int year = year_of(reader.today); year >= year_of(reader.state.first_day()); --year)
        page.years.push_back(year);
    const scheme::Scheme* scheme = scheme_for(reader, *body, period);
    if (!scheme) {
        page.says = {"没有适用于本组织的评分办法，以事实、测评和会议决定为准",
                     "No scheme is for a body of this kind: facts, ballots and the meeting's decision"};
        return page;
    }
    const auto facts = fact_sheet::facts_of(reader.state, *scheme, *body, period, *known,
                                            extra_for(reader, *body, period, *known), reader.patience);
    const scheme::Score score = scheme::evaluate(*scheme, facts);
    page.scheme = scheme->title;
    page.scheme_id = scheme->id.text();
    page.scheme_from = scheme->from;
    if (score.total) page.total = score.total->text();
    page.says = score.tree.says;
    page.arithmetic = score.tree.arithmetic;
    page.band = score.band;
    page.refers = score.refers;
    Tree{reader, *scheme, page, *body}.add(score.tree);
    return page;
}

}  // namespace jinze::views
