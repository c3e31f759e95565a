// What people judged, voted and stated about one body, as facts of a scheme.
#include "app/views/appraisal/lines.h"

namespace jinze::views {
namespace {

using appraisal::Counted;
using scheme::FactSource;

scheme::Fact stated_fact(const appraisal::Stated& it, std::size_t number)
{
    return {.name = {.source = FactSource::stated, .by = it.it.name.by, .what = it.it.name.kind, .level = {}},
            .label = "书面认定" + std::to_string(number),
            .level = it.it.name.level.value_or(Code{}),
            .count = it.it.count,
            .persons = it.it.persons,
            .figure = it.it.figure ? std::optional{scheme::Hundredths::of(*it.it.figure)} : std::nullopt};
}

scheme::GroupBallots ballots(const Counted& it)
{
    return {.group = it.it.voters,
            .handed_out = it.it.handed_out,
            .good = it.it.good,
            .fairly_good = it.it.fairly_good,
            .ordinary = it.it.ordinary,
            .poor = it.it.poor};
}

void add_judged(fact_sheet::Extra& extra, const Reader& reader, const InAssessment& in, Day judged)
{
    const auto* version = reader.state.of<appraisal::Appraisals>().scheme_of(*in.group);
    if (!version) return;
    for (const appraisal::SchemeLine& line : version->lines) {
        if (!line.judged) continue;
        const auto stand = appraisal::judged_stand(*in.it, in.body, line.item, judged);
        if (!stand.amount) continue;
        scheme::JudgedLine one{.item = line.item, .amount = scheme::Hundredths::of(*stand.amount), .reason = {}};
        for (const appraisal::Judged* it : stand.judged)
            for (const RecordId record : it->it.records) one.evidence.push_back(to_text(record));
        extra.judged.push_back(std::move(one));
    }
}

}  // namespace

fact_sheet::Extra extra_of(const Reader& reader, const InAssessment& in, Day known, Day judged)
{
    fact_sheet::Extra extra;
    std::size_t number = 0;
    for (const appraisal::Stated* it : appraisal::stated_of(*in.it, in.body, known))
        extra.stated.push_back(stated_fact(*it, ++number));
    for (const Counted* it : appraisal::ballots_of(*in.it, in.sheet(), std::max(known, judged)))
        if (it->it.round == 1) extra.ballots.push_back(ballots(*it));
    if (in.group->planned.voters.empty()) extra.unused.insert(FactSource::ballot);
    add_judged(extra, reader, in, judged);
    return extra;
}

}  // namespace jinze::views
