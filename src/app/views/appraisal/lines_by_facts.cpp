#include <map>

#include "app/views/appraisal/line_parts.h"
#include "app/views/wording.h"
#include "domain/duty/describe.h"
#include "domain/fact_sheet/sheet.h"

namespace jinze::views {
namespace {

using duty::Standing;
using fact_sheet::DutyLine;
using fact_sheet::SheetPart;

LineAmount amount_of(const DutyLine& it, Standing standing)
{
    switch (it.part) {
        case SheetPart::missing:
        case SheetPart::late: return {LineState::lost, {}, standing};
        case SheetPart::not_due: return {LineState::not_due, {}, standing};
        case SheetPart::spared: return {LineState::not_applicable, {}, standing};
        case SheetPart::answered:
        case SheetPart::done: break;
    }
    return {LineState::kept, {}, standing};
}

Standing standing_of(const DutyLine& it)
{
    return it.windows.empty() ? Standing::done : it.windows.back().judged.standing;
}

// The windows in words, a few of them.
Bilingual windows_words(const DutyLine& it)
{
    constexpr std::size_t most = 4;
    Bilingual all;
    for (std::size_t i = 0; i < it.windows.size() && i < most; ++i) {
        const Bilingual one = window_words(it.windows[i].obligation);
        all.zh += (i ? "、" : "") + one.zh;
        all.en += (i ? ", " : "") + one.en;
    }
    if (it.windows.size() > most) {
        all.zh += "等" + std::to_string(it.windows.size()) + "期";
        all.en += " and others, " + std::to_string(it.windows.size()) + " in all";
    }
    return all;
}

AssessedLine line_of(const Reader& reader, const InAssessment& in, const DutyLine& it, Day known)
{
    AssessedLine line{.line = it.id, .row = {}, .title = {}, .says = {}, .draft = amount_of(it, standing_of(it))};
    if (!it.windows.empty()) line.title = title_of(reader.asking(), *it.windows.front().obligation.version);
    if (line.title.zh.empty()) line.title = {it.duty.text(), it.duty.text()};
    const Bilingual bearer = desk::bearer_name(reader.asking(), it.bearer, known, known);
    line.says = windows_words(it);
    if (it.bearer.kind != duty::BearerRef::Kind::body || it.bearer.org() != in.body) {
        line.says.zh = bearer.zh + "，" + line.says.zh;
        line.says.en = bearer.en + ", " + line.says.en;
    }
    for (const fact_sheet::SheetWindow& window : it.windows) {
        if (it.part == SheetPart::missing || it.part == SheetPart::late)
            line.contests.push_back({window.obligation.id().text, window_words(window.obligation)});
        constexpr std::size_t most = 3;
        for (const duty::Verdict& counted : window.judged.counted)
            if (line.evidence.size() < most) line.evidence.push_back(mention(reader, counted.record));
    }
    return line;
}

std::vector<DutyLine> duties_of(const Reader& reader, const InAssessment& in, Day known)
{
    return fact_sheet::sheet_of(
               {.state = reader.state, .period = period_of(*in.it), .known = known, .patience = reader.patience},
               in.body)
        .duties;
}

}  // namespace

std::vector<AssessedLine> lines_by_facts(const Reader& reader, const InAssessment& in)
{
    const Day first = std::min(in.days.draft, reader.today), second = known_now(reader, in);
    std::map<std::string, LineAmount> later;
    for (const DutyLine& it : duties_of(reader, in, second)) later[it.id] = amount_of(it, standing_of(it));
    std::vector<AssessedLine> lines;
    for (const DutyLine& it : duties_of(reader, in, first)) {
        reader.look();
        AssessedLine line = line_of(reader, in, it, first);
        line.row = std::to_string(lines.size() + 1);
        const auto now = later.find(it.id);
        if (in.is_delivered() && now != later.end() && now->second != line.draft) {
            line.now = now->second;
            line.cause = Bilingual{"初稿后补录或改判", "entered late or decided since the draft"};
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace jinze::views
