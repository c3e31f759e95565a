#include "app/views/appraisal/line_parts.h"
#include "app/views/appraisal_sheets/labels.h"
#include "domain/fact_sheet/assessed.h"
#include "domain/scheme/load.h"

namespace jinze::views {
namespace {

using scheme::Node;
using scheme::NodeKind;
using scheme::NodeState;

struct Placed {
    const Node* node = nullptr;
    std::string row;  // 2.6
};

// Items in the order of the tree, numbered within their part; those outside parts by themselves.
void place(std::vector<Placed>& all, const Node& node, const std::string& above, int& next)
{
    for (const Node& below : node.below) {
        if (below.kind == NodeKind::item) {
            all.push_back({&below, above + std::to_string(++next)});
        } else if (above.empty()) {
            int within = 0;
            place(all, below, std::to_string(++next) + ".", within);
        } else {
            place(all, below, above, next);
        }
    }
}

std::vector<Placed> items_of(const Node& tree)
{
    std::vector<Placed> all;
    int next = 0;
    place(all, tree, {}, next);
    return all;
}

LineAmount amount_of(const Node& node)
{
    switch (node.state) {
        case NodeState::not_applicable: return {LineState::not_applicable, {}, {}};
        case NodeState::not_due: return {LineState::not_due, {}, {}};
        case NodeState::unanswered: return {LineState::unanswered, {}, {}};
        case NodeState::absent: return {LineState::absent, {}, {}};
        case NodeState::counted: break;
    }
    if (node.lost) return {LineState::lost, node.lost.text(), {}};
    if (node.added) return {LineState::added, node.added.text(), {}};
    return {LineState::kept, {}, {}};
}

const scheme::Item* item_of(const scheme::Scheme& scheme, const std::string& id)
{
    const auto found = std::ranges::find(scheme.items, Code{id}, &scheme::Item::id);
    return found == scheme.items.end() ? nullptr : &*found;
}

// Windows that lost may be contested; what did not, too, but nobody would.
void add_evidence(AssessedLine& line, const Reader& reader, const InAssessment& in, const Node& node)
{
    const LabelAt at{in.body, in.days.draft};
    for (const scheme::Line& fact : node.lines) {
        const auto obligation = obligation_of(fact.fact, fact.label, in.body);
        if (obligation && fact.effect == scheme::Effect::counted)
            line.contests.push_back({obligation->text, label_words(reader.asking(), fact.label, at)});
    }
    constexpr std::size_t most = 3;
    for (const std::string& id : node.evidence) {
        if (line.evidence.size() == most) return;
        const auto record = id_from<RecordId>(id);
        if (record && reader.state.records().find(*record)) line.evidence.push_back(mention(reader, *record));
    }
}

void add_self(AssessedLine& line, const Reader& reader, const InAssessment& in, const scheme::Item& item)
{
    line.judged = item.kind() == scheme::FactSource::judged;
    if (!line.judged) return;
    line.most = item.up_to.value_or(scheme::Hundredths{}).text();
    const auto stand = appraisal::judged_stand(*in.it, in.body, item.id, reader.today);
    if (!stand.self) return;
    const auto own = scheme::Hundredths::of(stand.self_score());
    line.own = own ? LineAmount{LineState::lost, own.text(), {}} : LineAmount{LineState::kept, {}, {}};
    if (stand.self->it.words) line.self_says = reader.directory.text(*stand.self->it.words);
}

// Why the judged line was decided so, in the assessors' words.
void add_reason(AssessedLine& line, const Reader& reader, const InAssessment& in)
{
    for (const appraisal::Judged* it :
         appraisal::visible_to(*in.it, reader.who, in.body, Code{line.line}, reader.today)) {
        if (!it->it.reason) continue;
        const std::string why = reader.directory.text(*it->it.reason);
        line.says = {line.says.zh + why, line.says.en + why};
        return;
    }
}

Bilingual cause_of(const Node& after, const AssessedLine& line)
{
    const bool worse = after.lost && line.draft.state != LineState::lost;
    return worse ? Bilingual{"初稿后事实有变化：" + after.facts.zh, "Facts changed since the draft: " + after.facts.en}
                 : Bilingual{"初稿后补录或改判：" + after.facts.zh,
                             "Entered late or decided since the draft: " + after.facts.en};
}

}  // namespace

const scheme::Scheme* scheme_of(const Reader& reader, const InAssessment& in)
{
    const auto* version = reader.state.of<appraisal::Appraisals>().scheme_of(*in.group);
    return version ? reader.library.scheme(version->file) : nullptr;
}

std::optional<scheme::Score> score_of(const Reader& reader, const InAssessment& in, Day known, Day judged)
{
    const scheme::Scheme* scheme = scheme_of(reader, in);
    if (!scheme) return {};
    const auto extra = fact_sheet::extra_of(reader.state, {in.it, in.group}, in.body, known, judged);
    return scheme::evaluate(*scheme, fact_sheet::facts_of(reader.state, *scheme, in.body, period_of(*in.it), known,
                                                          extra, reader.patience));
}

std::vector<AssessedLine> lines_by_scheme(const Reader& reader, const InAssessment& in)
{
    const scheme::Scheme& scheme = *scheme_of(reader, in);
    const Day first = std::min(in.days.draft, reader.today), second = known_now(reader, in);
    const auto before = score_of(reader, in, first, in.is_delivered() ? in.group->delivered : reader.today);
    const auto after = score_of(reader, in, second, second);
    const auto rows = items_of(before->tree), later = items_of(after->tree);
    std::vector<AssessedLine> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        reader.look();
        const Node &node = *rows[i].node, &now = *later[i].node;
        AssessedLine line{
            .line = node.id, .row = rows[i].row, .title = node.title, .says = {}, .draft = amount_of(node)};
        line.says = in_words(reader.asking(), node.facts, node.lines, {in.body, first});
        add_evidence(line, reader, in, node);
        if (const scheme::Item* item = item_of(scheme, node.id)) add_self(line, reader, in, *item);
        if (line.judged) add_reason(line, reader, in);
        if (const LineAmount amount = amount_of(now); in.is_delivered() && amount != line.draft) {
            line.now = amount;
            line.cause = in_words(reader.asking(), cause_of(now, line), now.lines, {in.body, second});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace jinze::views
