#include "app/views/appraisal/line_parts.h"
#include "app/views/work/explain_parts.h"
#include "domain/duty/evaluate.h"

namespace jinze::views {
namespace {

// Why it did not count, in one line.
Bilingual lack_words(const Reader& reader, const duty::Obligation& obligation, const duty::Verdict& verdict)
{
    Bilingual all;
    for (const LackAnswer& it : not_counted_answer(reader.asking(), obligation, verdict, reader.today).why) {
        all.zh += (all.zh.empty() ? "" : "；") + it.words.zh;
        all.en += (all.en.empty() ? "" : "; ") + it.words.en;
    }
    return all;
}

}  // namespace

std::vector<OwnRecord> own_records(const Reader& reader, const AssessedLine& line)
{
    constexpr std::size_t most = 5;
    struct Near {
        std::size_t lacks = 0;
        OwnRecord shown;
    };
    std::vector<Near> near;
    for (const Contestable& it : line.contests) {
        const auto obligation = duty::find_obligation(reader.facts(), {it.obligation}, reader.today);
        if (!obligation) continue;
        const OrgId home = duty::home_of(reader.facts(), obligation->bearer, reader.today, reader.today);
        for (const RecordId id : reader.state.records().hosted_by(home)) {
            reader.look();
            const record::Record& record = reader.state.records()[id];
            const record::Version* version = record.known(reader.today);
            if (!version || !reader.reads(record)) continue;
            const Day day = version->content.performed;
            if (day < obligation->begin || day > obligation->last) continue;
            const duty::Verdict verdict = duty::match(reader.facts(), *obligation, record, reader.today);
            if (verdict.counts()) continue;
            OwnRecord shown{to_text(id), reader.asking().title(id, reader.today), day,
                            lack_words(reader, *obligation, verdict)};
            near.push_back({verdict.lacks.size(), std::move(shown)});
        }
    }
    std::ranges::stable_sort(near, {}, &Near::lacks);
    std::vector<OwnRecord> all;
    for (Near& it : near)
        if (all.size() < most) all.push_back(std::move(it.shown));
    return all;
}

}  // namespace jinze::views
