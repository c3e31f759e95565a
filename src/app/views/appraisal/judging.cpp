#include "app/views/appraisal/judging.h"

#include <fmt/format.h>

#include "domain/scheme/load.h"

namespace jinze::views {
namespace {

using appraisal::Judged;
using scheme::Hundredths;

LineAmount of_hundredths(int amount)
{
    const auto it = Hundredths::of(amount);
    return it ? LineAmount{LineState::lost, it.text(), {}} : LineAmount{LineState::kept, {}, {}};
}

// What a record lacks that records of its kind have: nobody leads it, what was agreed has no owner or day.
Bilingual wanting_in(const record::Filed& content)
{
    std::size_t open = 0;
    for (const record::Item& item : content.items) open += (!item.org && !item.person) || !item.due;
    if (open)
        return {fmt::format("议定{}项，{}项没有写明谁来办、何时办完", content.items.size(), open),
                fmt::format("{} agreed, {} without owner or day", content.items.size(), open)};
    const bool speaks = content.kind == record::Kind::study || content.kind == record::Kind::report;
    if (speaks && content.presenters.empty()) return {"没有讲课人或汇报人", "nobody is named as speaking"};
    return {};
}

Bilingual complete_in(const record::Version& version)
{
    if (version.count.due == 0) return {"要素齐全", "complete"};
    return {fmt::format("应到{}人，到会{}人", version.count.due, version.count.present),
            fmt::format("{} of {} present", version.count.present, version.count.due)};
}

// Records of the body and those below it in the period, those that lack something first, then the latest.
std::vector<JudgingEvidence> evidence_of(const Reader& reader, const InAssessment& in)
{
    std::vector<JudgingEvidence> all;
    const fact_sheet::Period period = period_of(*in.it);
    for (const OrgId host : reader.people().scope(in.body, period.last, reader.today))
        for (const RecordId id : reader.state.records().hosted_by(host)) {
            reader.look();
            const record::Version* version = reader.state.records()[id].known(reader.today);
            if (!version || !period.contains(version->content.performed)) continue;
            if (version->content.kind == record::Kind::dues) continue;
            const Bilingual lacks = wanting_in(version->content);
            all.push_back({to_text(id), reader.asking().title(id, reader.today), version->content.performed,
                           lacks.zh.empty() ? complete_in(*version) : lacks, !lacks.zh.empty()});
        }
    std::ranges::stable_sort(all, [](const JudgingEvidence& a, const JudgingEvidence& b) {
        return a.wanting != b.wanting ? a.wanting : a.day > b.day;
    });
    return all;
}

void add_judgements(JudgingLine& line, const Reader& reader, const InAssessment& in)
{
    const auto stand = appraisal::judged_stand(*in.it, in.body, Code{line.line}, reader.today);
    if (stand.self) {
        line.self = of_hundredths(stand.self_score());
        line.self_by = reader.asking().name(stand.self->by);
        line.self_on = stand.self->entered;
        if (stand.self->it.words) line.self_says = reader.directory.text(*stand.self->it.words);
    }
    const auto seen = appraisal::visible_to(*in.it, reader.who, in.body, Code{line.line}, reader.today);
    for (const PersonId person : in.group->planned.assessors) {
        const auto by = [&](const Judged* it) { return it->by.person == person; };
        const auto one = std::ranges::find_if(stand.judged, by);
        if (person != reader.who) {
            const bool shown = std::ranges::any_of(seen, by);
            line.others.push_back({reader.asking().name(person), one != stand.judged.end(),
                                   shown ? std::optional{of_hundredths((*one)->it.amount)} : std::nullopt});
            continue;
        }
        if (one == stand.judged.end()) continue;
        line.mine = of_hundredths((*one)->it.amount);
        if ((*one)->it.reason) line.my_why = reader.directory.text(*(*one)->it.reason);
        for (const RecordId record : (*one)->it.records) line.cited.push_back(to_text(record));
    }
    line.differ = line.mine && stand.differ;
}

Bilingual source_of(const scheme::Scheme& scheme, const scheme::Item& item)
{
    const scheme::SchemeDocument* document = scheme.document(item.source.document);
    Bilingual text = document ? document->title : scheme.title;
    if (item.source.row) {
        text.zh += "，第" + *item.source.row + "行";
        text.en += ", row " + *item.source.row;
    }
    return text;
}

const scheme::Node* node_named(const scheme::Node& tree, const std::string& id)
{
    if (tree.kind == scheme::NodeKind::item && tree.id == id) return &tree;
    for (const scheme::Node& below : tree.below)
        if (const auto* found = node_named(below, id)) return found;
    return nullptr;
}

}  // namespace

Result<JudgingPage> judging(const Reader& reader, const std::string& id, const BodyQuestion& asked)
{
    const auto in = body_asked(reader, id, asked.node);
    if (!in) return std::unexpected{in.error()};
    if (!in->part.assesses) return std::unexpected{absent("node")};
    const Neighbours beside = neighbours_of(reader, *in);
    JudgingPage page{.head = head_of(reader, *in),
                     .judged = {},
                     .facts = {},
                     .before = beside.before,
                     .after = beside.after,
                     .may_judge = !in->is_delivered()};
    const scheme::Scheme* scheme = scheme_of(reader, *in);
    const auto score = score_of(reader, *in, std::min(in->days.draft, reader.today), reader.today);
    const auto evidence = evidence_of(reader, *in);
    const auto wanting = std::ranges::count_if(evidence, &JudgingEvidence::wanting);
    for (AssessedLine& it : lines_of(reader, *in, false)) {
        const auto* item = scheme ? &*std::ranges::find(scheme->items, Code{it.line}, &scheme::Item::id) : nullptr;
        if (!it.judged || !item) {
            page.facts.push_back(std::move(it));
            continue;
        }
        constexpr std::size_t most = 5;
        JudgingLine line{
            .line = it.line,
            .row = it.row,
            .title = it.title,
            .clause = node_named(score->tree, it.line)->clause,
            .source = source_of(*scheme, *item),
            .full = item->full ? std::optional{item->full->text()} : std::nullopt,
            .most = it.most.value_or("0"),
            .summary = {fmt::format("期间内的记录共{}条，{}条有缺项。", evidence.size(), wanting),
                        fmt::format("{} on record in the period, {} lacking something.", evidence.size(), wanting)},
            .evidence = {evidence.begin(),
                         evidence.begin() + static_cast<std::ptrdiff_t>(std::min(most, evidence.size()))},
            .all = static_cast<int>(evidence.size())};
        add_judgements(line, reader, *in);
        page.judged.push_back(std::move(line));
    }
    return page;
}

}  // namespace jinze::views
